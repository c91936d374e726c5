/**
 * A state as an employer reads it: one sentence, the reason, and one next step, with what is known
 * filled in. The texts themselves are in state-texts.ts.
 * @module
 */
import type { State } from '../core/state.ts'
import { formatterOf } from './format.ts'
import { NOTHING, STATE_TEXTS, type StateFacts } from './state-texts.ts'
import type { Locale, Words } from './words.ts'

export type { StateFacts } from './state-texts.ts'

/** What stands in the banner. */
export interface StateWords {
  readonly sentence: string
  readonly reason: string
  readonly nextStep?: string
}

/**
 * The words of a state, with what is known filled in.
 *
 * @param facts - what is established beside the state; what is absent is not said
 * @returns plain text, to be escaped like any other
 */
export function describeState(state: State, facts: StateFacts, locale: Locale): StateWords {
  const { sentence, reason, nextStep } = STATE_TEXTS[state](facts)
  const { say } = formatterOf(locale)
  const { inSentence, inReason } = additionsTo(state, facts)
  return {
    sentence: `${say(sentence)}${say(inSentence)}`,
    reason: `${say(reason)}${say(inReason)}`,
    ...(nextStep === undefined ? {} : { nextStep: say(nextStep) }),
  }
}

/** States in which the content counts, so that how it came and whether a newer one exists matter. */
const CONTENT_COUNTS: readonly State[] = [
  'genuine',
  'platform-stopped',
  'other-credential',
  'expired',
]

function additionsTo(state: State, facts: StateFacts): { inSentence: Words; inReason: Words } {
  if (!CONTENT_COUNTS.includes(state)) return { inSentence: NOTHING, inReason: NOTHING }
  const isBearer = facts.binding === 'bearer'
  const loose: Words = isBearer
    ? { nl: ' Wij weten niet wie het stuurde.', en: ' We do not know who sent it.' }
    : NOTHING
  const newer: Words = facts.newerExists
    ? {
        nl: ' Er is ook een nieuwer bewijs. Dit bewijs blijft waar.',
        en: ' A newer certificate exists as well. This one stays true.',
      }
    : NOTHING
  return {
    inSentence: isBearer
      ? { nl: ' Het is een los bewijs.', en: ' It is a loose certificate.' }
      : NOTHING,
    inReason: { nl: loose.nl + newer.nl, en: loose.en + newer.en },
  }
}
