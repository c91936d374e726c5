/**
 * The ranges that a platform states, each by itself and all together: one an occupation, on the
 * scale of the platform's ratings, none of a day that is still to come.
 * @module
 */
import { type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { checkRangeOnScale, rangeCheck, type StatedRange } from './normal-range.ts'
import { OCCUPATIONS } from './occupations.ts'
import type { Scale } from './rating-scale.ts'
import { otherKind } from './shape-words.ts'
import {
  type Breach,
  expect,
  inWords,
  type NameMember,
  type WordedBreach,
} from './subject-check.ts'

/** What ranges are held against. */
interface RangesContext {
  /** Absent when the ratings themselves are wrong: then nothing is said about it twice. */
  readonly scale: Scale | undefined
  /** The day on which they are stated, `YYYY-MM-DD`. */
  readonly day: string
  readonly name: NameMember
}

/** Everything wrong with a list of ranges, with pointers below `parent`. */
export function findRangesBreaches(
  ranges: JsonValue,
  parent: JsonPointer,
  context: RangesContext,
): readonly WordedBreach[] {
  if (!Array.isArray(ranges)) return [{ pointer: parent, words: otherKind('array', ranges) }]
  const { name } = context
  const list = [...checkLength(ranges), ...checkScaleIsStated(context.scale)]
  return [
    ...list.map(({ detail }) => ({ pointer: parent, words: inWords(detail, name) })),
    ...ranges.flatMap((range, index) => {
      const breaches = rangeCheck.fits(range)
        ? checkInContext(range, ranges.slice(0, index), context)
        : rangeCheck.breaches(range, name)
      return breaches.map(({ pointer, words }) => ({
        pointer: `${pointerTo(parent, index)}${pointer}`,
        words,
      }))
    }),
  ]
}

function checkLength(ranges: readonly JsonValue[]): readonly Breach[] {
  return [
    ...expect(ranges.length > 0, '', {
      nl: 'mag niet leeg zijn; laat het weg als er niets is',
      en: 'must not be empty; leave it out when there is nothing',
    }),
    ...expect(ranges.length <= OCCUPATIONS.length, '', {
      nl: `mag hoogstens ${OCCUPATIONS.length} delen hebben: één voor elk soort werk`,
      en: `must have at most ${OCCUPATIONS.length} items: one for each kind of work`,
    }),
  ]
}

/** Said once for all of them. */
function checkScaleIsStated(scale: Scale | undefined): readonly Breach[] {
  if (scale === undefined) return []
  const members = ['ratingSystem', 'bestRating', 'worstRating'] as const
  const missing = members.filter((member) => scale[member] === undefined)
  return expect(missing.length === 0, '', (name) => {
    const names = missing.map(name).join(', ')
    return {
      nl: `heeft ${names} nodig: anders weet niemand op welke schaal de cijfers staan`,
      en: `needs ${names}: without them, nobody knows which scale the figures are on`,
    }
  })
}

function checkInContext(
  range: StatedRange,
  before: readonly JsonValue[],
  { scale, day, name }: RangesContext,
): readonly WordedBreach[] {
  const isStated = scale?.bestRating !== undefined && scale.worstRating !== undefined
  const breaches = [
    ...checkOccupationOnce(range, before),
    ...(isStated ? checkRangeOnScale(range, scale) : []),
    ...expect(range.asOf <= day, '/asOf', {
      nl: 'mag niet in de toekomst liggen',
      en: 'must not be in the future',
    }),
  ]
  return breaches.map(({ pointer, detail }) => ({ pointer, words: inWords(detail, name) }))
}

function checkOccupationOnce(
  { occupation }: StatedRange,
  before: readonly JsonValue[],
): readonly Breach[] {
  const isNew = !before.some((other) => rangeCheck.fits(other) && other.occupation === occupation)
  return expect(isNew, '/occupation', {
    nl: 'staat al bij een ander deel: één voor elk soort werk',
    en: 'is already in another item: one for each kind of work',
  })
}
