/**
 * `relatedResource`: what a credential points to, each with a digest so that nobody can change it
 * later. VC Data Model 2.0 section 5.3.
 * @module
 */
import { isJsonObject, type JsonPointer, type JsonValue, pointerTo } from '../json.ts'
import type { Problem } from '../problems.ts'
import type { ShapeCheck } from '../shape.ts'
import { oneOrMore, openObject } from './open-shapes.ts'
import { digestMultibase, digestSri, mediaType, url } from './values.ts'

const members = openObject({ id: url }, { mediaType, digestSRI: digestSri, digestMultibase })

const resource: ShapeCheck = (value, pointer) => {
  const problems = members(value, pointer)
  if (!isJsonObject(value) || 'digestSRI' in value || 'digestMultibase' in value) return problems
  const detail = 'expected a digestSRI or a digestMultibase in it'
  return [...problems, { problem: 'MALFORMED_VALUE_ERROR', pointer, detail }]
}

/** One or more resources, each with a digest and an id that no other has. */
export function relatedResources(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return [...oneOrMore(resource)(value, pointer), ...repeatedIds(value, pointer)]
}

function repeatedIds(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  if (!Array.isArray(value)) return []
  const ids = value.map((item) => (isJsonObject(item) ? item['id'] : undefined))
  return ids.flatMap((id, index) => {
    if (id === undefined || ids.indexOf(id) === index) return []
    const at = pointerTo(pointerTo(pointer, index), 'id')
    const detail = 'expected an id that no other resource has'
    return [{ problem: 'duplicate_node_id', pointer: at, detail }]
  })
}
