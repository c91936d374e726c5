/**
 * A bundle as an employer reads it: the bad news first, how many certificates are genuine, and where
 * to look when one is not. For a bundle whose own checks passed; otherwise its own state speaks.
 * @module
 */
import type { Binding } from '../core/report.ts'
import { STATES, type State } from '../core/state.ts'
import { type DoubtfulState, describeGroup, type Group } from './bundle-texts.ts'
import type { CertificateKind } from './claim-types.ts'
import { countOf } from './count-certificates.ts'
import type { StateWords } from './describe-state.ts'
import { type Formatter, formatterOf } from './format.ts'
import { asksWhoSent, SENDER_UNKNOWN } from './state-texts.ts'
import type { Locale, Words } from './words.ts'

/** One certificate of a bundle: its state, and its platform as the trust list names it. */
export interface BundlePart {
  readonly state: State
  readonly platform?: string
  /** What it is about: tells certificates of one platform apart. */
  readonly kind?: CertificateKind
  /** Another of the bundle has its number, and says something else. */
  readonly conflicting?: boolean
}

/** The words of the whole. With `bearer` it says that the sender is unknown. */
export function describeBundle(
  parts: readonly BundlePart[],
  locale: Locale,
  binding?: Binding,
): StateWords {
  const format = formatterOf(locale)
  const { say } = format
  if (parts.length === 0) {
    return { sentence: say(NO_CERTIFICATES), reason: say(NOTHING_TO_CHECK), nextStep: say(ASK) }
  }
  const groups = groupsOf(parts)
  const isSenderUnknown = binding === 'bearer' && parts.some(({ state }) => asksWhoSent(state))
  const sentences = [...headline(groups, parts).map(say), ...lookAt(parts, format)].join(' ')
  const { reason, nextStep } = explain(groups)
  const sender = say(parts.length === 1 ? WHO_SENT_IT : WHO_SENT_THEM)
  return {
    sentence: isSenderUnknown ? `${sentences}${say(SENDER_UNKNOWN)}` : sentences,
    reason: isSenderUnknown ? `${say(reason)} ${sender}` : say(reason),
    ...(nextStep === undefined ? {} : { nextStep: say(nextStep) }),
  }
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
const WHO_SENT_IT: Words = {
  nl: 'Wij weten niet wie het u stuurde.',
  en: 'We do not know who sent it to you.',
}
const WHO_SENT_THEM: Words = {
  nl: 'Wij weten niet wie ze u stuurde.',
  en: 'We do not know who sent them to you.',
}
const UNCHANGED: Words = {
  nl: 'Na het ondertekenen is er niets veranderd.',
  en: 'Nothing was changed after signing.',
}
const LOOK_AT_EACH: Words = {
  nl: 'Kijk bij elk bewijs apart.',
  en: 'Look at each certificate separately.',
}

/** More places than this are no answer at a glance. */
const MOST_PLACES = 3

function isDoubtful(state: State): state is DoubtfulState {
  return state !== 'genuine' && state !== 'platform-stopped'
}

/** The certificates that are not simply genuine, by state and worst first. */
function groupsOf(parts: readonly BundlePart[]): readonly Group[] {
  return STATES.filter(isDoubtful).flatMap((state) => {
    const those = parts.filter((part) => part.state === state)
    if (those.length === 0) return []
    const names = those.flatMap(({ platform }) => (platform === undefined ? [] : [platform]))
    const platforms = names.length === those.length ? [...new Set(names)] : []
    const conflicting = those.every((part) => part.conflicting === true)
    return [{ state, count: those.length, total: parts.length, platforms, conflicting }]
  })
}

/** What is wrong, then what else needs a look, then what is right. */
function headline(
  [worst, ...others]: readonly Group[],
  parts: readonly BundlePart[],
): readonly Words[] {
  const total = parts.length
  const genuine = parts.filter(({ state }) => !isDoubtful(state)).length
  if (worst === undefined) return [allGenuine(total)]
  if (worst.count === total) return [describeGroup(worst).all]
  const rest = total - genuine - worst.count
  return [
    describeGroup(worst).some,
    ...(others.length === 0 ? [] : [alsoLookOut(rest)]),
    ...(genuine === 0 ? [] : [areGenuine(genuine)]),
  ]
}

function allGenuine(total: number): Words {
  if (total === 1) return { nl: 'Dit bewijs is echt.', en: 'This certificate is genuine.' }
  const all = countOf({ count: total, total })
  return { nl: `${all.nl} zijn echt.`, en: `${all.en} are genuine.` }
}

function areGenuine(count: number): Words {
  return count === 1
    ? { nl: '1 is echt.', en: '1 is genuine.' }
    : { nl: `${count} zijn echt.`, en: `${count} are genuine.` }
}

/** Several things are the matter: the worst is said, the rest is in the cards. */
function alsoLookOut(count: number): Words {
  return count === 1
    ? { nl: 'Let ook op bij 1 ander bewijs.', en: 'Take care with 1 other as well.' }
    : {
        nl: `Let ook op bij ${count} andere bewijzen.`,
        en: `Take care with ${count} others as well.`,
      }
}

/** Where to look; nothing when the first sentence is about all of them, or when all are genuine. */
function lookAt(parts: readonly BundlePart[], format: Formatter): readonly string[] {
  const doubtful = parts.filter(({ state }) => isDoubtful(state))
  const states = new Set(parts.map(({ state }) => state))
  if (doubtful.length === 0 || states.size === 1) return []
  const places = new Set(doubtful.map((part) => format.say(placeOf(part, parts))))
  if (doubtful.length === parts.length || places.size > MOST_PLACES)
    return [format.say(LOOK_AT_EACH)]
  const list = format.list([...places])
  return [format.say({ nl: `Kijk bij ${list}.`, en: `Look at ${list}.` })]
}

const KINDS: Readonly<Record<Exclude<CertificateKind, 'review' | 'other'>, Words>> = {
  work: { nl: 'het werkbewijs', en: 'the work certificate' },
  ratings: { nl: 'de beoordelingen', en: 'the ratings' },
  gigs: { nl: 'de kluslijst', en: 'the list of gigs' },
}

/** A platform by name; which of its certificates when others are genuine; a place when unknown. */
function placeOf(part: BundlePart, parts: readonly BundlePart[]): Words {
  const { platform, kind } = part
  const number = parts.indexOf(part) + 1
  const numbered = { nl: `bewijs ${number}`, en: `certificate ${number}` }
  if (platform === undefined) return numbered
  const those = parts.filter((one) => one.platform === platform)
  const genuine = those.filter((one) => !isDoubtful(one.state))
  if (genuine.length === 0) return { nl: platform, en: platform }
  const which = kind === 'review' ? whichReviews(those) : (whichKind(kind, genuine) ?? numbered)
  return { nl: `${which.nl} van ${platform}`, en: `${which.en} from ${platform}` }
}

/** By what it is about, when none of the genuine ones is about the same. */
function whichKind(kind: BundlePart['kind'], genuine: readonly BundlePart[]): Words | undefined {
  if (kind === undefined || kind === 'review' || kind === 'other') return undefined
  const isTold = genuine.every((one) => one.kind !== undefined && one.kind !== kind)
  return isTold ? KINDS[kind] : undefined
}

/** People bring many reviews: a number among them would say nothing. */
function whichReviews(ofPlatform: readonly BundlePart[]): Words {
  const reviews = ofPlatform.filter(({ kind }) => kind === 'review')
  if (reviews.length === 1) return { nl: 'de review', en: 'the review' }
  const count = reviews.filter(({ state }) => isDoubtful(state)).length
  return count === 1
    ? { nl: '1 review', en: '1 review' }
    : { nl: `${count} reviews`, en: `${count} reviews` }
}

/** The reason and the next step of the worst, which come first on the page. */
function explain([worst]: readonly Group[]): { readonly reason: Words; readonly nextStep?: Words } {
  return worst === undefined ? { reason: UNCHANGED } : describeGroup(worst)
}
