/**
 * One line for each check, for "Wat wij controleerden": what was looked at, and what came out.
 * A check that did not run says so; nothing negative is worded as a success.
 * @module
 */
import type { Check, CheckName, CheckOutcome } from '../core/check.ts'
import { PROBLEMS, type ProblemType } from '../core/problems.ts'
import type { Instant } from '../core/time.ts'
import { CHECK_TITLES, PROBLEM_TITLES } from './check-titles.ts'
import { formatLastDayOf, formatTimestamp, formatterOf } from './format.ts'
import type { Locale, Words } from './words.ts'

/** What a passed check can tell beside its outcome. */
export interface CheckFacts {
  /** The name on the trust list, in the language asked for. */
  readonly platform?: string
  /** The day since when it is on the list, `YYYY-MM-DD`. */
  readonly listedSince?: string
  readonly validUntil?: Instant
  /** It names no list on which it could be withdrawn. */
  readonly namesNoList?: boolean
}

/** A line: a few words, and a sentence. */
export interface CheckWords {
  readonly title: string
  readonly text: string
}

/** The line for a check. */
export function describeCheck(check: Check, facts: CheckFacts, locale: Locale): CheckWords {
  const { say } = formatterOf(locale)
  return { title: say(titleOf(check, facts)), text: say(textOf(check, facts)) }
}

function titleOf({ check, outcome, problem }: Check, { platform }: CheckFacts): Words {
  if (check === 'issuer' && outcome === 'passed' && platform !== undefined) {
    return { nl: `Van ${platform}`, en: `From ${platform}` }
  }
  const special = outcome === 'failed' && problem !== undefined && titleOfProblem(problem)
  return special || CHECK_TITLES[check][outcome]
}

function titleOfProblem(problem: ProblemType): Words | undefined {
  return PROBLEM_TITLES[problem]
}

function textOf(check: Check, facts: CheckFacts): Words {
  if (check.outcome === 'passed') return PASSED[check.check](check, facts)
  if (check.check === 'status' && check.outcome === 'skipped' && facts.namesNoList) return NO_LIST
  if (check.problem !== undefined) return PROBLEMS[check.problem].text
  return check.outcome === 'skipped' ? SKIPPED[check.check] : UNDECIDED[check.outcome]
}

const PASSED: Readonly<Record<CheckName, (check: Check, facts: CheckFacts) => Words>> = {
  parse: () => ({ nl: 'Het bestand is heel.', en: 'The file is complete.' }),
  gate: () => ({
    nl: 'Er staat alleen in wat erin hoort.',
    en: 'It holds only what belongs in it.',
  }),
  issuer: (_, { listedSince }) =>
    listedSince === undefined
      ? { nl: 'Staat op de KlusCV-lijst.', en: 'Is on the KlusCV list.' }
      : {
          nl: `Staat op de KlusCV-lijst sinds ${formatterOf('nl').day(listedSince)}.`,
          en: `On the KlusCV list since ${formatterOf('en').day(listedSince)}.`,
        },
  resolution: () => ({
    nl: 'De handtekening hoort bij deze maker.',
    en: 'The signature belongs to this maker.',
  }),
  proof: (_, { platform }) => ({
    nl: `Elke letter is nog zoals ${platform ?? 'de maker'} die ondertekende.`,
    en: `Every letter is still as ${platform ?? 'the maker'} signed it.`,
  }),
  dates: (_, { validUntil }) =>
    validUntil === undefined
      ? { nl: 'Het bewijs heeft geen einddatum.', en: 'The certificate has no end date.' }
      : {
          nl: `Tot en met ${formatLastDayOf(validUntil, 'nl')}.`,
          en: `Until ${formatLastDayOf(validUntil, 'en')}.`,
        },
  status: ({ at }) =>
    at === undefined
      ? { nl: 'Het staat niet op de intrekkingslijst.', en: 'It is not on the withdrawal list.' }
      : {
          nl: `Volgens de lijst van ${formatTimestamp(at, 'nl')}.`,
          en: `According to the list of ${formatTimestamp(at, 'en')}.`,
        },
  // Never "this person": someone else can use the key. And signed, not sent: others pass files on.
  binding: () => ({
    nl: 'Het is ondertekend met de sleutel die bij dit bewijs hoort.',
    en: 'It was signed with the key that belongs to this certificate.',
  }),
  challenge: () => ({
    nl: 'Het is voor deze vraag gemaakt, en niet eerder gebruikt.',
    en: 'It was made for this question, and not used before.',
  }),
}

/** For what is asked only when all before it was right. */
const SOMETHING_WRONG: Words = {
  nl: 'Niet gedaan, omdat er al iets niet klopte.',
  en: 'Not done, because something was wrong already.',
}
/** For what also waits for something that could not be decided, such as a key that was not found. */
const NO_EARLIER_STEP: Words = {
  nl: 'Niet gedaan, omdat een eerdere stap niet lukte.',
  en: 'Not done, because an earlier step did not succeed.',
}

const NO_LIST: Words = {
  nl: 'Er hoort geen lijst met intrekkingen bij.',
  en: 'No list of withdrawals belongs to it.',
}

const SKIPPED: Readonly<Record<CheckName, Words>> = {
  parse: NO_EARLIER_STEP,
  gate: NO_EARLIER_STEP,
  issuer: { nl: 'Dat is hier niet gevraagd.', en: 'That was not asked here.' },
  resolution: SOMETHING_WRONG,
  proof: NO_EARLIER_STEP,
  dates: NO_EARLIER_STEP,
  status: SOMETHING_WRONG,
  binding: {
    nl: 'Er zit geen handtekening van de afzender bij.',
    en: 'There is no signature from the sender.',
  },
  challenge: {
    nl: 'Er was geen vraag waarop dit een antwoord is.',
    en: 'There was no question that this answers.',
  },
}

const UNDECIDED: Readonly<Record<Exclude<CheckOutcome, 'passed' | 'skipped'>, Words>> = {
  failed: { nl: 'Dit klopt niet.', en: 'This is not right.' },
  indeterminate: {
    nl: 'Dat konden wij nu niet zien.',
    en: 'We could not see that now.',
  },
}
