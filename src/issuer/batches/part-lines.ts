/**
 * How rows and their results are kept: a line of JSON each, compressed. Many parts hold much the
 * same words, and what is kept of them for a day is a tenth of it.
 *
 * ```
 * input    gzip( {"row","line"?,"record"?,"problems","earlierRow"?} LF … )
 * results  gzip( {"row","line"?,"certificates":[{"id","type","credential"}]} LF
 *                {"row","line"?,"problems":[{"pointer","message","messageNl","column"?}]} LF … )
 * ```
 * @module
 */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const inflate = promisify(gunzip)

/** Packs lines without their ends. */
export async function packLines(lines: readonly string[]): Promise<Uint8Array> {
  return compress(`${lines.join('\n')}\n`)
}

/** Unpacks what {@link packLines} packed. */
export async function unpackLines(packed: Uint8Array): Promise<readonly string[]> {
  const text = (await inflate(packed)).toString('utf8')
  return text.split('\n').slice(0, -1)
}
