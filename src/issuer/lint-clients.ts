/**
 * Clients that are named are organisations. A household or a person who lets others work has given
 * nobody leave to stand in a certificate.
 * @module
 */
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { fieldProblem } from './input-problem.ts'

/** Words by which people are addressed, and never organisations. */
const PERSON =
  /(?<!\p{L})(?:familie|fam|gezin|huishouden|particulier|meneer|mevrouw|dhr|mevr|mw)(?!\p{L})/iu

const NO_ORGANISATION: Words = {
  nl: 'moet een organisatie zijn, en lijkt een persoon of huishouden; laat deze klant weg',
  en: 'must be an organisation, and seems to be a person or household; leave this client out',
}

/** The named clients that are no organisation, as far as their name says so. */
export function lintClients({ clients }: JsonObject): readonly InputProblem[] {
  const named = isJsonObject(clients) ? clients['named'] : undefined
  if (!Array.isArray(named)) return []
  return named.flatMap((name, index) =>
    typeof name === 'string' && PERSON.test(name)
      ? [fieldProblem(`/clients/named/${index}`, NO_ORGANISATION)]
      : [],
  )
}
