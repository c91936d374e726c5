/**
 * The name of a credential by its content: what a register of issued credentials lists (design:
 * lowercase hex SHA-256 of the JCS form, proof included). Never shown as anything but decoration.
 * @module
 */
import { createHash } from 'node:crypto'
import type { JsonObject } from '../core/json.ts'
import { canonicalizeJson } from './canonicalize-json.ts'

/** 64 lowercase hexadecimal characters; the same for every spelling of the same JSON. */
export function credentialHash(credential: JsonObject): string {
  return createHash('sha256').update(canonicalizeJson(credential)).digest('hex')
}
