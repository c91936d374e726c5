/**
 * Labels of a platform, which it signs in Dutch and in English. A sentence says the one in its own
 * language; the other has a statement of its own, so that everything signed is shown and nobody has
 * to read two languages at once.
 * @module
 */
import type { JsonPointer } from '../core/json.ts'
import type { Formatter } from './format.ts'
import { bothPointers, type Statement } from './statement.ts'
import type { Words } from './words.ts'

/** The places that a sentence with this label says: both, when the text is the same in both. */
export function labelPointers(
  pointer: JsonPointer,
  label: Words,
  { locale }: Formatter,
): readonly JsonPointer[] {
  return label.nl === label.en ? bothPointers(pointer) : [`${pointer}/${locale}`]
}

/** What a label is called in the other language; nothing when that is the same. */
export function sayTranslation(
  pointer: JsonPointer,
  label: Words,
  format: Formatter,
): readonly Statement[] {
  if (label.nl === label.en) return []
  const other = format.locale === 'nl' ? 'en' : 'nl'
  const [nl, en] = [`‘${format.free(label.nl)}’`, `‘${format.free(label.en)}’`]
  const texts = { nl: `${nl} heet in het Engels ${en}.`, en: `${en} is ${nl} in Dutch.` }
  return [{ pointers: [], translates: [`${pointer}/${other}`], text: format.say(texts) }]
}
