/**
 * The id of a request: random, and with the moment of its end, so that an old link can be told from
 * one that never was, without keeping anything of it.
 *
 *     base64url( end in seconds since 1970, 4 bytes | random, 16 bytes )    27 characters
 *
 * Nobody signed the end: who writes another one into an id gets one that nobody made.
 * @module
 */
import { randomBytes } from 'node:crypto'

const END_BYTES = 4

/** 128 bits: whoever guesses one could answer it. */
const RANDOM_BYTES = 16

const SPELLING = /^[A-Za-z0-9_-]{27}$/

/** A new id. */
export function createRequestId(end: Date): string {
  const bytes = Buffer.alloc(END_BYTES + RANDOM_BYTES)
  bytes.writeUInt32BE(Math.floor(end.getTime() / 1000))
  randomBytes(RANDOM_BYTES).copy(bytes, END_BYTES)
  return bytes.toString('base64url')
}

/** When a request with this id has ended, in milliseconds since 1970; undefined for what is no id. */
export function endOfRequestId(id: string): number | undefined {
  if (!SPELLING.test(id)) return undefined
  return Buffer.from(id, 'base64url').readUInt32BE() * 1000
}
