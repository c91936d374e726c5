/**
 * One line for each check, for "Wat wij controleerden": what was looked at, and what came out.
 * A check that did not run says so; nothing negative is worded as a success.
 * @module
 */
import type { Check, CheckName, CheckOutcome } from '../core/check.ts'
import { PROBLEMS, type ProblemType } from '../core/problems.ts'
import type { Instant } from '../core/time.ts'
import { CHECK_TITLES, PROBLEM_TITLES } from './check-titles.ts'
import { formatLastDayOf, formatMoment, formatterOf } from './format.ts'
import type { Locale, Words } from './words.ts'

/** What a passed check can tell beside its outcome. */
export interface CheckFacts {
  /** The name on the trust list, in the language asked for. */
  readonly platform?: string
  /** The day since when it is on the list, `YYYY-MM-DD`. */
  readonly listedSince?: string
  readonly validUntil?: Instant
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
  if (check.problem !== undefined) return PROBLEMS[check.problem].text
  return check.outcome === 'skipped' ? SKIPPED[check.check] : UNDECIDED[check.outcome]
}

const PASSED: Readonly<Record<CheckName, (check: Check, facts: CheckFacts) => Words>> = {
  parse: () => ({ nl: 'Het bestand is heel.', en: 'The file is complete.' }),
  gate: () => ({
    nl: 'Er staat niets in dat er niet hoort.',
    en: 'There is nothing in it that does not belong there.',
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
          nl: `Volgens de lijst van ${formatMoment(at, 'nl')}.`,
          en: `According to the list of ${formatMoment(at, 'en')}.`,
        },
  // The browser that collected it, never "this person": a folder can be used by someone else.
  binding: () => ({
    nl: 'Het komt uit de map die het bewijs ophaalde.',
    en: 'It comes from the folder that collected the certificate.',
  }),
  challenge: () => ({
    nl: 'Het is voor deze vraag gemaakt, en niet eerder gebruikt.',
    en: 'It was made for this question, and not used before.',
  }),
}

const NOT_NEEDED: Words = {
  nl: 'Dat was hier niet nodig, of er was al iets anders mis.',
  en: 'That was not needed here, or something else was wrong already.',
}

const SKIPPED: Readonly<Record<CheckName, Words>> = {
  parse: NOT_NEEDED,
  gate: NOT_NEEDED,
  issuer: NOT_NEEDED,
  resolution: NOT_NEEDED,
  proof: NOT_NEEDED,
  dates: NOT_NEEDED,
  status: NOT_NEEDED,
  binding: {
    nl: 'Het is een los bewijs. Wij weten niet wie het stuurde.',
    en: 'It is a loose certificate. We do not know who sent it.',
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
