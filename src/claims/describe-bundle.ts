/**
 * A bundle as an employer reads it: how many of its certificates are genuine, and where to look
 * when one is not. For a bundle whose own checks passed; otherwise its own state speaks.
 * @module
 */
import type { Binding } from '../core/report.ts'
import { type State, TONES, worstOf } from '../core/state.ts'
import { describeState, type StateWords } from './describe-state.ts'
import { formatterOf } from './format.ts'
import type { Locale, Words } from './words.ts'

/** One certificate of a bundle: its state, and its platform as the trust list names it. */
export interface BundlePart {
  readonly state: State
  readonly platform?: string
}

/** The words of the whole. With `bearer` it says that the certificates are loose. */
export function describeBundle(
  parts: readonly BundlePart[],
  locale: Locale,
  binding?: Binding,
): StateWords {
  const { say } = formatterOf(locale)
  if (parts.length === 0) {
    return { sentence: say(NO_CERTIFICATES), reason: say(NOTHING_TO_CHECK), nextStep: say(ASK) }
  }
  const sentences = [
    say(countGenuine(parts)),
    ...lookAt(parts, locale),
    ...(binding === 'bearer' ? [say(loose(parts.length))] : []),
  ]
  return { sentence: sentences.join(' '), ...describeWorst(parts, locale) }
}

const NO_CERTIFICATES: Words = {
  nl: 'Er zit geen bewijs in.',
  en: 'There is no certificate in it.',
}
const NOTHING_TO_CHECK: Words = {
  nl: 'Wij konden dus niets controleren.',
  en: 'So there was nothing to check.',
}
const ASK: Words = {
  nl: 'Vraag de sollicitant om een nieuw bestand.',
  en: 'Ask the applicant for a new file.',
}

function isGenuine({ state }: BundlePart): boolean {
  return TONES[state] === 'green'
}

/** `2 van 3 bewijzen zijn echt.` */
function countGenuine(parts: readonly BundlePart[]): Words {
  const genuine = parts.filter(isGenuine).length
  const total = parts.length
  const isOne = genuine === 1 || total === 1
  return {
    nl: `${genuine} van ${total} ${total === 1 ? 'bewijs' : 'bewijzen'} ${isOne ? 'is' : 'zijn'} echt.`,
    en: `${genuine} of ${total} ${total === 1 ? 'certificate' : 'certificates'} ${isOne ? 'is' : 'are'} genuine.`,
  }
}

/** Where to look: platforms by name, certificates without a known platform by their place. */
function lookAt(parts: readonly BundlePart[], locale: Locale): readonly string[] {
  const format = formatterOf(locale)
  const places = parts.flatMap((part, index) => {
    if (isGenuine(part)) return []
    const place = format.say({ nl: `bewijs ${index + 1}`, en: `certificate ${index + 1}` })
    return [part.platform ?? place]
  })
  if (places.length === 0) return []
  const list = format.list([...new Set(places)])
  return [format.say({ nl: `Kijk bij ${list}.`, en: `Look at ${list}.` })]
}

function loose(count: number): Words {
  return count === 1
    ? { nl: 'Het is een los bewijs.', en: 'It is a loose certificate.' }
    : { nl: 'Het zijn losse bewijzen.', en: 'They are loose certificates.' }
}

/** The reason and the next step of the worst part, which comes first on the page. */
function describeWorst(
  parts: readonly BundlePart[],
  locale: Locale,
): Pick<StateWords, 'reason' | 'nextStep'> {
  const { say } = formatterOf(locale)
  const worst = worstOf(parts.map(({ state }) => state))
  if (TONES[worst] === 'green') {
    return {
      reason: say({
        nl: 'Na het ondertekenen is er niets veranderd.',
        en: 'Nothing was changed after signing.',
      }),
    }
  }
  const part = parts.find(({ state }) => state === worst)
  const { sentence, nextStep } = describeState(
    worst,
    part?.platform === undefined ? {} : { platform: part.platform },
    locale,
  )
  const reason = part?.platform === undefined ? sentence : `${part.platform}: ${sentence}`
  return { reason, ...(nextStep === undefined ? {} : { nextStep }) }
}
