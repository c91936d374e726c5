/**
 * Requests to a service on loopback from one of the 16 million addresses of this machine, each of
 * which the service takes for another client.
 * @module
 */
import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** What came back, and after how long. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly ms: number
}

/** Hands in a file at this path; rejects when the connection is closed without an answer. */
export function handIn(
  url: string,
  file: Uint8Array | string,
  localAddress: string,
): Promise<Answer> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from('\r\n--b--\r\n')])
  return post(url, body, 'multipart/form-data; boundary=b', localAddress)
}

/** Sends a body of this type. */
export function post(
  url: string,
  body: Uint8Array | string,
  contentType: string,
  localAddress: string,
): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent: false, localAddress, headers })
    // Who is refused before all is sent may find the connection closed, and the answer in it.
    sent.on('error', (error) => {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
    })
    sent.on('close', () => reject(new Error('no answer came')))
    sent.on('response', (response) => {
      const { statusCode: status = 0, headers: received } = response
      const answer = async () => {
        const body = await text(response)
        return { status, headers: received, body, ms: performance.now() - began }
      }
      answer().then(resolve, reject)
    })
    sent.end(body)
  })
}
