/**
 * Shows on the paper and in the words what the switches of one language say.
 * @module
 */
import { describeReviewChoice } from '../../../claims/describe-review-choice.ts'
import type { Locale } from '../../../claims/words.ts'

/** Shows what is on, and hides what is off. */
export function showParts(
  edition: HTMLElement,
  switches: readonly HTMLInputElement[],
  locale: Locale,
): void {
  const on = new Set(switches.filter(({ checked }) => checked).map(partOf))
  for (const element of edition.querySelectorAll<HTMLElement>('[data-part]')) {
    const { part = '' } = element.dataset
    element.hidden = part.startsWith('!') ? on.has(part.slice(1)) : !on.has(part)
  }
  for (const each of switches) {
    const word = each.parentElement?.querySelector<HTMLElement>('i')
    const { on: onWord = '', off: offWord = '' } = word?.dataset ?? {}
    if (word) word.textContent = each.checked ? onWord : offWord
  }
  for (const line of edition.querySelectorAll<HTMLElement>('[data-reviews]'))
    count(line, on, locale)
}

/** `3 van 41 geschreven reviews`: as an employer reads it. */
function count(line: HTMLElement, on: ReadonlySet<string>, locale: Locale): void {
  const { reviews = '', total = '', work = '' } = line.dataset
  const shown = reviews.split(' ').filter((index) => on.has(`reviews:${index}`)).length
  const words = { nl: work, en: work }
  const text = describeReviewChoice({ shown, total: Number(total), work: words }, locale)
  // A status that is written again is read aloud again.
  if (line.textContent !== text) line.textContent = text
}

function partOf({ name, value }: HTMLInputElement): string {
  return name === 'reputation' || name === 'reviews' ? `${name}:${value}` : name
}
