/**
 * A state as an employer reads it: one sentence, the reason, and one next step, with what is known
 * filled in. The texts themselves are in state-texts.ts.
 * @module
 */
import type { State } from '../core/state.ts'
import { formatterOf } from './format.ts'
import {
  asksWhoSent,
  NOTHING,
  SENDER_UNKNOWN,
  STATE_TEXTS,
  type StateFacts,
} from './state-texts.ts'
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

/** States in which the content stays true, so that it matters whether a newer one exists. */
const STAYS_TRUE: readonly State[] = ['genuine', 'platform-stopped', 'other-credential', 'expired']

const NEWER: Words = {
  nl: ' Er is ook een nieuwer bewijs. Dit bewijs blijft waar.',
  en: ' A newer certificate exists as well. This one stays true.',
}
const SENT_BY: Words = {
  nl: ' Wij weten niet wie het u stuurde.',
  en: ' We do not know who sent it to you.',
}

function additionsTo(state: State, facts: StateFacts): { inSentence: Words; inReason: Words } {
  const isBearer = facts.binding === 'bearer' && asksWhoSent(state)
  const sender = isBearer ? SENT_BY : NOTHING
  const newer = facts.newerExists && STAYS_TRUE.includes(state) ? NEWER : NOTHING
  return {
    inSentence: isBearer ? SENDER_UNKNOWN : NOTHING,
    inReason: { nl: sender.nl + newer.nl, en: sender.en + newer.en },
  }
}
