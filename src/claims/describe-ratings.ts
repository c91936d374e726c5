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
import { type Sentence, say, sayIfPresent } from './statement.ts'
import { toHundredths } from './value-rules.ts'
import type { Words } from './words.ts'

const OUTCOMES = {
  thumbs: {
    good: { nl: 'Duim omhoog', en: 'Thumbs up' },
    bad: { nl: 'Duim omlaag', en: 'Thumbs down' },
  },
  acceptReject: {
    good: { nl: 'Goedgekeurd', en: 'Accepted' },
    bad: { nl: 'Afgekeurd', en: 'Rejected' },
  },
} as const

/** The systems with two outcomes, of which a value is a share and not an average. */
export function outcomesOf({
  ratingSystem,
}: ReputationSubject): { readonly good: Words; readonly bad: Words } | undefined {
  return ratingSystem === 'thumbs' || ratingSystem === 'acceptReject'
    ? OUTCOMES[ratingSystem]
    : undefined
}

/** Whether the value is an average: there is one, and it is not a share. */
export function hasAverage(subject: ReputationSubject): boolean {
  return subject.ratingValue !== undefined && outcomesOf(subject) === undefined
}

/** `97%` of a value on a scale to 1, or to 100. */
export function percentOf(value: string, best: string, format: Formatter): string {
  return toHundredths(best) === 100 ? format.percent(value) : `${format.decimal(value)}%`
}

const value: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingValue, worstRating, bestRating } = subject
  const system = say(format, ['/ratingSystem'], systemWords(subject))
  if (ratingValue === undefined || worstRating === undefined || bestRating === undefined) {
    return system
  }
  const [worst, best] = [format.decimal(worstRating), format.decimal(bestRating)]
  const average = format.decimal(ratingValue)
  const share = percentOf(ratingValue, bestRating, format)
  const good = outcomesOf(subject)?.good
  const texts: Words =
    good === undefined
      ? {
          nl: `Gemiddelde beoordeling: ${average}, op een schaal van ${worst} tot ${best}.`,
          en: `Average rating: ${average}, on a scale from ${worst} to ${best}.`,
        }
      : {
          nl: `${good.nl}: ${share} van de beoordelingen. Schaal van het platform: ${worst} tot ${best}.`,
          en: `${good.en}: ${share} of the ratings. Scale of the platform: ${worst} to ${best}.`,
        }
  return [...system, ...say(format, ['/ratingValue', '/worstRating', '/bestRating'], texts)]
}

const count: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingCount } = subject
  const number = format.count(ratingCount)
  const caution = cautionAbout(ratingCount)
  return say(format, ['/ratingCount'], {
    nl: `${countWords(subject, number).nl}${caution.nl}`,
    en: `${countWords(subject, number).en}${caution.en}`,
  })
}

function countWords(subject: ReputationSubject, number: string): Words {
  if (subject.ratingCount === 1) return { nl: 'Er is 1 beoordeling.', en: 'There is 1 rating.' }
  return hasAverage(subject)
    ? {
        nl: `Dat is het gemiddelde van ${number} beoordelingen.`,
        en: `That is the average of ${number} ratings.`,
      }
    : { nl: `Er zijn ${number} beoordelingen.`, en: `There are ${number} ratings.` }
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

const window: Sentence<ReputationSubject> = ({ ratingWindow: { kind, n, since } }, format) => {
  if (kind === 'lastN' && n !== undefined) {
    return say(format, ['/ratingWindow/kind', '/ratingWindow/n'], {
      nl: `Alleen de laatste ${format.count(n)} beoordelingen tellen mee.`,
      en: `Only the last ${format.count(n)} ratings count.`,
    })
  }
  if (kind === 'since' && since !== undefined) {
    return say(format, ['/ratingWindow/kind', '/ratingWindow/since'], {
      nl: `Beoordelingen sinds ${format.month(since)} tellen mee.`,
      en: `Ratings since ${format.month(since)} count.`,
    })
  }
  return say(format, ['/ratingWindow/kind'], {
    nl: 'Alle beoordelingen op het platform tellen mee.',
    en: 'All ratings on the platform count.',
  })
}

const raters: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingGivenBy, ratingObligatory, shareRated } = subject
  return [
    ...say(format, ['/ratingGivenBy'], RATER[ratingGivenBy]),
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
      nl: `${nl}: ${times} keer.`,
      en: `${en}: ${times} ${bar.count === 1 ? 'rating' : 'ratings'}.`,
    })
  })

/** One rating as people name it: `2 sterren`, `Cijfer 8`, `Duim omhoog`. */
function ratingWords(rating: string, subject: ReputationSubject, format: Formatter): Words {
  const { ratingSystem, bestRating, worstRating } = subject
  const outcomes = outcomesOf(subject)
  if (outcomes !== undefined && rating === bestRating) return outcomes.good
  if (outcomes !== undefined && rating === worstRating) return outcomes.bad
  const number = format.decimal(rating)
  if (ratingSystem === 'stars') {
    const isOne = toHundredths(rating) === 100
    return {
      nl: `${number} ${isOne ? 'ster' : 'sterren'}`,
      en: `${number} ${isOne ? 'star' : 'stars'}`,
    }
  }
  if (ratingSystem === 'percentage') return { nl: `${number}%`, en: `${number}%` }
  return ratingSystem === 'grade10'
    ? { nl: `Cijfer ${number}`, en: `Grade ${number}` }
    : { nl: `Beoordeling ${number}`, en: `Rating ${number}` }
}

const SENTENCES: readonly Sentence<ReputationSubject>[] = [value, count, window, raters, histogram]

/** Everything that a certificate says about how it was rated. */
export const describeRatings: Sentence<ReputationSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))
