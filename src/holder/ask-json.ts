/**
 * Answers of services as data: through the strict reader, and only an object.
 * @module
 */
import { askService, type Fetch, type ServiceRequest } from '../core/bounded-fetch.ts'
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import type { MemberShapes } from '../core/shape.ts'

/**
 * The members of an answer that are asked for, each with its shape. Others may be there: services
 * learn to say more.
 *
 * @throws KlusCvError as {@link askService}, and `ERR_KLUSCV_FETCH` when the answer is another one
 */
export async function askJson(
  fetch: Fetch,
  request: ServiceRequest,
  members: MemberShapes,
): Promise<JsonObject> {
  const parsed = parseJson(await askService(fetch, request), { maxBytes: request.maxBytes })
  if (!parsed.ok || !isJsonObject(parsed.value)) throw unexpected('')
  const answer = parsed.value
  for (const [name, shape] of Object.entries(members)) {
    const [problem] = shape(answer[name] ?? null, `/${name}`)
    if (problem !== undefined) throw unexpected(problem.pointer)
  }
  return answer
}

function unexpected(pointer: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_FETCH', `The service answered otherwise, at "${pointer}".`)
}
