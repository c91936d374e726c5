/**
 * The ratings of a reputation certificate in words: the value on its scale, how many, which count,
 * who gave them and under which rule, and how often each was given.
 * @module
 */
import type { Formatter } from './format.ts'
import { basisWords, obligationWords, RATER, systemWords } from './rating-texts.ts'
import {
  FEWEST_RATINGS_TO_COMPARE,
  FEWEST_RATINGS_TO_SPEAK_OF,
  type ReputationSubject,
} from './reputation.ts'
import { outcomesOf, ratingWords } from './single-rating.ts'
import { type Sentence, say, sayIfPresent } from './statement.ts'
import { toHundredths } from './value-rules.ts'
import type { Words } from './words.ts'

/** Whether the value is an average: there is one, and it is not a share. */
export function hasAverage(subject: ReputationSubject): boolean {
  return subject.ratingValue !== undefined && outcomesOf(subject) === undefined
}

/** `97%` of a value on a scale to 1, or to 100. */
export function percentOf(value: string, best: string, format: Formatter): string {
  return toHundredths(best) === 100 ? format.percent(value) : `${format.decimal(value)}%`
}

/** `4,8 van 5, gemiddelde van 187 beoordelingen door huishoudens, sinds maart 2023.` */
const headline: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingValue, bestRating, ratingCount, ratingWindow } = subject
  const { nl: outcome, en: outcomeEn } = outcomeWords(subject, format)
  const { nl: given, en: givenEn } = givenWords(subject, format)
  const { nl: when, en: whenEn } = windowWords(ratingWindow, format)
  const caution = cautionAbout(ratingCount)
  const pointers = [
    ...(ratingValue === undefined ? [] : ['/ratingValue']),
    ...(bestRating === undefined ? [] : ['/bestRating']),
    ...['/ratingCount', '/ratingGivenBy'],
    ...Object.keys(ratingWindow).map((member) => `/ratingWindow/${member}`),
  ]
  return say(format, pointers, {
    nl: `${format.capitalise(`${outcome}${given}, ${when}`)}.${caution.nl}`,
    en: `${format.capitalise(`${outcomeEn}${givenEn}, ${whenEn}`)}.${caution.en}`,
  })
}

/** `4,8 van 5, gemiddelde van `, `97% duim omhoog, van `, or nothing where only ratings are counted. */
function outcomeWords(subject: ReputationSubject, format: Formatter): Words {
  const { ratingValue, bestRating, ratingCount } = subject
  if (ratingValue === undefined || bestRating === undefined) return { nl: '', en: '' }
  const good = outcomesOf(subject)?.good
  if (good !== undefined) {
    const share = percentOf(ratingValue, bestRating, format)
    return { nl: `${share} ${good.nl}, van `, en: `${share} ${good.en}, from ` }
  }
  const [value, best] = [format.decimal(ratingValue), format.decimal(bestRating)]
  return ratingCount === 1
    ? { nl: `${value} van ${best}, uit `, en: `${value} out of ${best}, from ` }
    : {
        nl: `${value} van ${best}, gemiddelde van `,
        en: `${value} out of ${best}, average of `,
      }
}

/** `187 beoordelingen door huishoudens`. */
function givenWords({ ratingCount, ratingGivenBy }: ReputationSubject, format: Formatter): Words {
  const { one, many } = RATER[ratingGivenBy]
  if (ratingCount === 1) {
    return { nl: `1 beoordeling door ${one.nl}`, en: `1 rating by ${one.en}` }
  }
  const number = format.count(ratingCount)
  return {
    nl: `${number} beoordelingen door ${many.nl}`,
    en: `${number} ratings by ${many.en}`,
  }
}

function windowWords(window: ReputationSubject['ratingWindow'], format: Formatter): Words {
  const { kind, n, since } = window
  if (kind === 'lastN' && n !== undefined) {
    const number = format.count(n)
    return {
      nl: `maximaal de laatste ${number} tellen mee`,
      en: `at most the last ${number} count`,
    }
  }
  if (kind === 'since' && since !== undefined) {
    const month = format.month(since)
    return { nl: `sinds ${month}`, en: `since ${month}` }
  }
  return { nl: 'sinds het begin', en: 'since the start' }
}

/** How they were given, and from which rating to which: the best alone says nothing. */
const scale: Sentence<ReputationSubject> = (subject, format) => {
  const { worstRating, bestRating } = subject
  const system = say(format, ['/ratingSystem'], systemWords(subject))
  if (worstRating === undefined || bestRating === undefined) return system
  const [worst, best] = [format.decimal(worstRating), format.decimal(bestRating)]
  return [
    ...system,
    ...say(format, ['/worstRating'], {
      nl: `De schaal loopt van ${worst} tot ${best}.`,
      en: `The scale runs from ${worst} to ${best}.`,
    }),
  ]
}

/** What a small number of ratings cannot bear. */
function cautionAbout(ratingCount: number): Words {
  if (ratingCount < FEWEST_RATINGS_TO_SPEAK_OF) {
    return {
      nl: ' Dat is te weinig om iets te zeggen.',
      en: ' That is too few to say anything.',
    }
  }
  return ratingCount < FEWEST_RATINGS_TO_COMPARE
    ? {
        nl: ' Dat is te weinig voor een vergelijking.',
        en: ' That is too few for a comparison.',
      }
    : { nl: '', en: '' }
}

const raters: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingGivenBy, ratingObligatory, shareRated } = subject
  return [
    ...say(format, ['/ratingBasis'], basisWords(subject)),
    ...sayIfPresent(ratingObligatory, (isObligatory) =>
      say(format, ['/ratingObligatory'], obligationWords(ratingGivenBy, isObligatory)),
    ),
    ...sayIfPresent(shareRated, (share) =>
      say(format, ['/shareRated'], {
        nl: `Klussen met een beoordeling: ${format.percent(share)}.`,
        en: `Gigs with a rating: ${format.percent(share)}.`,
      }),
    ),
  ]
}

const histogram: Sentence<ReputationSubject> = (subject, format) =>
  (subject.histogram ?? []).flatMap((bar, index) => {
    const { nl, en } = ratingWords(bar.value, subject, format)
    const times = format.count(bar.count)
    return say(format, [`/histogram/${index}/value`, `/histogram/${index}/count`], {
      nl: `${format.capitalise(nl)}: ${times} keer.`,
      en: `${format.capitalise(en)}: ${times} ${bar.count === 1 ? 'rating' : 'ratings'}.`,
    })
  })

const SENTENCES: readonly Sentence<ReputationSubject>[] = [headline, scale, raters, histogram]

/** Everything that a certificate says about how it was rated. */
export const describeRatings: Sentence<ReputationSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))
