/**
 * A worker's name.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import { oneByWeight, oneOf, type Weights } from './distributions.ts'
import { NAME_LISTS, type Origin } from './name-lists.ts'
import type { Random } from './random.ts'

/** Two Dutch family names in one: of who is married, or has both parents' names. */
const SHARE_WITH_TWO_FAMILY_NAMES = 0.04

/** The members of a record that name the worker. */
export function drawName(
  random: Random,
  origins: Weights<Origin>,
  splitsNames: boolean,
): JsonObject {
  const origin = oneByWeight(random, origins)
  const { given, family, middle } = NAME_LISTS[origin]
  const givenName = oneOf(random, given)
  if (family.length === 0) return { name: givenName }
  const familyName = drawFamilyName(random, origin)
  const name =
    middle === undefined
      ? `${givenName} ${familyName}`
      : `${familyName} ${oneOf(random, middle)} ${givenName}`
  return splitsNames ? { name, given_name: givenName, family_name: familyName } : { name }
}

function drawFamilyName(random: Random, origin: Origin): string {
  const { family } = NAME_LISTS[origin]
  const first = oneOf(random, family)
  if (origin !== 'dutch' || random() >= SHARE_WITH_TWO_FAMILY_NAMES) return first
  const second = oneOf(random, family)
  return second === first ? first : `${first}-${second}`
}
