/**
 * A program that signs: it alone reads the private key. With Node and nothing else:
 *
 *     openssl genpkey -algorithm ed25519 -out key.pem
 *     openssl pkey -in key.pem -pubout -out key.pub.pem
 *     kluscv keys create --public-key key.pub.pem --public-url https://… --out platform.key.json
 *     kluscv issuer --key-file platform.key.json --signer-command "node signing-process.mjs key.pem" …
 *
 * One question a line on standard input, one answer a line on standard output; it ends when its input
 * does. Yours asks an HSM or a vault where this calls `sign`, and knows which of its keys is meant.
 * @module
 */
import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const privateKey = createPrivateKey(readFileSync(process.argv[2]))

for await (const line of createInterface({ input: process.stdin })) {
  const { id, data } = JSON.parse(line)
  const signature = sign(null, Buffer.from(data, 'base64url'), privateKey)
  process.stdout.write(`${JSON.stringify({ id, signature: signature.toString('base64url') })}\n`)
}
