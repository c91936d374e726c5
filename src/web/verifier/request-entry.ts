/**
 * What an employer filled in on the form of a request, and what is wrong with it.
 * @module
 */
import type { FastifyRequest } from 'fastify'
import { findTextFault } from '../../claims/value-rules.ts'
import type { JsonObject } from '../../core/json.ts'
import { REQUEST_TEXT_LIMITS } from '../../verifier/index.ts'
import { REQUEST_FIELDS, type RequestEntry, type RequestErrors } from './pages/request-form.ts'
import { REQUESTABLE_KINDS } from './pages/request-kinds.ts'
import type { NameFault, PurposeFault } from './pages/request-text-types.ts'
import { readUpload } from './read-upload.ts'

/**
 * Reads the form. What keyboards add is tidied: spaces, and letters in two parts.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` for what is no form of ours
 */
export async function readRequestEntry(request: FastifyRequest): Promise<RequestEntry> {
  const { fields } = await readUpload(request)
  const textOf = (field: string): string => tidy(fields.get(field) ?? '')
  return {
    name: textOf(REQUEST_FIELDS.name),
    purpose: textOf(REQUEST_FIELDS.purpose),
    kinds: REQUESTABLE_KINDS.filter(({ kind }) => fields.has(kind)).map(({ kind }) => kind),
  }
}

/** What to say under the fields; undefined when it can be asked like this. */
export function errorsOf({ name, purpose, kinds }: RequestEntry): RequestErrors | undefined {
  const errors: RequestErrors = {
    ...asMember('name', faultOf(name, REQUEST_TEXT_LIMITS.name)),
    ...asMember(
      'purpose',
      purpose === '' ? 'missing' : faultOf(purpose, REQUEST_TEXT_LIMITS.purpose),
    ),
    ...(kinds.length === 0 ? { kinds: true } : {}),
  }
  return Object.keys(errors).length === 0 ? undefined : errors
}

/** As the API takes it. */
export function termsOf({ name, purpose, kinds }: RequestEntry): JsonObject {
  const types = REQUESTABLE_KINDS.filter(({ kind }) => kinds.includes(kind)).map(({ type }) => type)
  return { purpose, types, ...(name === '' ? {} : { name }) }
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s]+/g, ' ').trim()
}

function faultOf(text: string, most: number): NameFault | undefined {
  if (text === '') return undefined
  if (text.length > most) return 'too-long'
  return findTextFault(text) === undefined ? undefined : 'hidden'
}

function asMember<F extends PurposeFault>(field: 'name' | 'purpose', fault: F | undefined): object {
  return fault === undefined ? {} : { [field]: fault }
}
