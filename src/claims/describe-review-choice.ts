/**
 * How many of all written reviews are shown. The denominator makes a choice visible as a choice:
 * whoever shows the three best of forty-one says so.
 * @module
 */
import { type Formatter, formatterOf } from './format.ts'
import type { Locale, Words } from './words.ts'

/** Reviews of one worker on one platform about one kind of work. */
export interface ReviewChoice {
  /** How many of them are shown. */
  readonly shown: number
  /** How many were written, as the platform counts. */
  readonly total: number
  /** The platform, as the trust list names it. */
  readonly platform?: string
  /** The kind of work, to stand after `over` and `about`. */
  readonly work?: Words
}

/** `3 van 41 geschreven reviews van ThuisSchoon over oppassen, gekozen door de werkende.` */
export function describeReviewChoice(choice: ReviewChoice, locale: Locale): string {
  const { platform, work, shown, total } = choice
  const format = formatterOf(locale)
  const parts: Words[] = [countWords(choice, format)]
  if (platform !== undefined) {
    const name = format.free(platform)
    parts.push({ nl: ` van ${name}`, en: ` from ${name}` })
  }
  if (work !== undefined) parts.push({ nl: ` over ${work.nl}`, en: ` about ${work.en}` })
  if (shown !== total) parts.push(CHOSEN)
  return `${parts.map(format.say).join('')}.`
}

const CHOSEN: Words = { nl: ', gekozen door de werkende', en: ', chosen by the worker' }

/** Without a total where fewer were written than are shown: reviews can be taken away later. */
function countWords({ shown, total }: ReviewChoice, { count }: Formatter): Words {
  const [some, all] = [count(shown), count(total)]
  const reviews: Words =
    shown === 1 ? { nl: 'review', en: 'review' } : { nl: 'reviews', en: 'reviews' }
  if (shown > total) {
    return { nl: `${some} geschreven ${reviews.nl}`, en: `${some} written ${reviews.en}` }
  }
  if (shown < total) {
    return { nl: `${some} van ${all} geschreven reviews`, en: `${some} of ${all} written reviews` }
  }
  return total === 1
    ? { nl: 'De enige geschreven review', en: 'The only written review' }
    : { nl: `Alle ${all} geschreven reviews`, en: `All ${all} written reviews` }
}
