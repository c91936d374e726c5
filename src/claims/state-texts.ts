/**
 * The texts of all states. Nothing is said that was not established: without a checked proof no text
 * says "not changed", without a listed platform none says "genuine". Nobody is blamed, and no reason
 * for a withdrawal is guessed.
 * @module
 */
import type { Binding } from '../core/report.ts'
import { type State, TONES } from '../core/state.ts'
import type { Instant } from '../core/time.ts'
import { formatDayOf, formatLastDayOf } from './format.ts'
import type { Words } from './words.ts'

/** What is known beside the state. What is absent is not said. */
export interface StateFacts {
  /** The name on the trust list, in the language asked for; never one from a certificate. */
  readonly platform?: string
  /** When the platform signed: the proof's `created`. */
  readonly signedOn?: Instant
  readonly validFrom?: Instant
  readonly validUntil?: Instant
  readonly binding?: Binding
  /** The proof was checked and was right. */
  readonly proofChecked?: boolean
  readonly newerExists?: boolean
  /** For `expired`: the platform has stopped as well. */
  readonly platformStopped?: boolean
  /** For `changed`: another certificate with the same number says something else. */
  readonly conflicting?: boolean
}

/** The sentence, the reason and the next step, in both languages. */
export interface StateTexts {
  readonly sentence: Words
  readonly reason: Words
  readonly nextStep?: Words
}

/** For a sentence that is not needed. */
export const NOTHING: Words = { nl: '', en: '' }

/** Said behind the sentence of a state, and of a bundle, when nobody signed for sending it. */
export const SENDER_UNKNOWN: Words = { nl: ' Afzender onbekend.', en: ' Sender unknown.' }

/**
 * Whether it matters who sent it: not for what must not be used at all, not for what is no
 * certificate, and not where even the maker is unknown, which is the greater doubt.
 */
export function asksWhoSent(state: State): boolean {
  const isUnusable = TONES[state] === 'red' || state === 'not-a-kluscv-file'
  return !isUnusable && state !== 'issuer-unknown'
}

function platformOf({ platform }: StateFacts): Words {
  return { nl: platform ?? 'het platform', en: platform ?? 'the platform' }
}

/** The platform at the start of a sentence. */
function platformFirst({ platform }: StateFacts): Words {
  return { nl: platform ?? 'Het platform', en: platform ?? 'The platform' }
}

function signedBy(facts: StateFacts): Words {
  const who = platformFirst(facts)
  const { signedOn: at } = facts
  return {
    nl: `${who.nl} heeft het ondertekend${at ? ` op ${formatDayOf(at, 'nl')}` : ''}.`,
    en: `${who.en} signed it${at ? ` on ${formatDayOf(at, 'en')}` : ''}.`,
  }
}

const UNCHANGED: Words = {
  nl: 'Daarna is er niets veranderd.',
  en: 'Nothing has changed since.',
}

const CHANGED: StateTexts = {
  sentence: { nl: 'Dit bestand is veranderd.', en: 'This file was changed.' },
  reason: {
    nl: 'Na het ondertekenen is er iets aangepast. Dat kan per ongeluk zijn, of met opzet.',
    en: 'Something was altered after signing. That can be an accident, or on purpose.',
  },
  nextStep: {
    nl: 'Gebruik dit bestand niet. Vraag de sollicitant om een nieuw bestand.',
    en: 'Do not use this file. Ask the applicant for a new file.',
  },
}

/** Which of them is the true one is not decided: none is read any further. */
const CONFLICTING: StateTexts = {
  sentence: {
    nl: 'Dit bewijs zit er in twee versies in.',
    en: 'There are two versions of this certificate.',
  },
  reason: {
    nl: 'Het nummer is hetzelfde, de inhoud niet. Wij weten niet welke versie klopt.',
    en: 'The number is the same, the content is not. We do not know which one is right.',
  },
  nextStep: {
    nl: 'Gebruik ze allebei niet. Vraag de sollicitant om een nieuw bestand.',
    en: 'Use neither of them. Ask the applicant for a new file.',
  },
}

/** The texts of each state, with what is known filled in. */
export const STATE_TEXTS: Readonly<Record<State, (facts: StateFacts) => StateTexts>> = {
  genuine: (facts) => ({
    sentence: { nl: 'Dit bewijs is echt.', en: 'This certificate is genuine.' },
    reason: {
      nl: `${signedBy(facts).nl} ${UNCHANGED.nl}`,
      en: `${signedBy(facts).en} ${UNCHANGED.en}`,
    },
  }),
  changed: ({ conflicting }) => (conflicting ? CONFLICTING : CHANGED),
  'presented-by-another': () => ({
    sentence: {
      nl: 'Dit bewijs is van iemand anders.',
      en: 'This certificate belongs to someone else.',
    },
    reason: {
      nl: 'Iemand anders dan de eigenaar stuurde dit. Of het is al eerder gebruikt.',
      en: 'Someone other than the owner sent this. Or it was used before.',
    },
    nextStep: {
      nl: 'Gebruik dit bewijs niet. Vraag de sollicitant om een nieuw bestand.',
      en: 'Do not use this certificate. Ask the applicant for a new file.',
    },
  }),
  'no-longer-trusted': (facts) => ({
    sentence: {
      nl: 'Wij vertrouwen deze handtekening niet meer.',
      en: 'We no longer trust this signature.',
    },
    reason: {
      nl: `De handtekening van ${platformOf(facts).nl} is niet meer veilig. Een ander kan dit gemaakt hebben.`,
      en: `The signature of ${platformOf(facts).en} is no longer safe. Someone else may have made this.`,
    },
    nextStep: {
      nl: 'Gebruik dit bewijs niet. Vraag of er een nieuwer bewijs is.',
      en: 'Do not use this certificate. Ask if there is a newer one.',
    },
  }),
  // When it was taken back is unknown: the list has a date of its own, not one for each entry.
  withdrawn: (facts) => ({
    sentence: { nl: 'Dit bewijs is ingetrokken.', en: 'This certificate was withdrawn.' },
    reason: {
      nl: `${platformFirst(facts).nl} nam het terug. Waarom, dat zien wij niet.`,
      en: `${platformFirst(facts).en} took it back. We cannot see why.`,
    },
    nextStep: {
      nl: 'Gebruik dit bewijs niet. Vraag of er een nieuwer bewijs is.',
      en: 'Do not use this certificate. Ask if there is a newer one.',
    },
  }),
  suspended: (facts) => ({
    sentence: { nl: 'Dit bewijs staat op pauze.', en: 'This certificate is paused.' },
    reason: {
      nl: `${platformFirst(facts).nl} zoekt nog iets uit. Het bewijs kan daarna weer geldig worden.`,
      en: `${platformFirst(facts).en} is still checking something. It may become valid again.`,
    },
    nextStep: {
      nl: 'Controleer het over een paar dagen opnieuw.',
      en: 'Check again in a few days.',
    },
  }),
  'not-yet-valid': ({ validFrom: at }) => ({
    sentence: { nl: 'Nog niet geldig.', en: 'Not valid yet.' },
    reason: {
      nl: `Dit bewijs geldt ${at ? `vanaf ${formatDayOf(at, 'nl')}` : 'nog niet'}.`,
      en: `This certificate is ${at ? `valid from ${formatDayOf(at, 'en')}` : 'not valid yet'}.`,
    },
    nextStep: {
      nl: 'Controleer het op die dag opnieuw. Staat de datum op uw apparaat goed?',
      en: 'Check again on that day. Is the date on your device right?',
    },
  }),
  expired: (facts) => describeExpired(facts),
  'issuer-unknown': ({ proofChecked }) => ({
    sentence: { nl: 'Wij kennen de maker niet.', en: 'We do not know who made this.' },
    reason: proofChecked
      ? {
          nl: 'Het bestand is niet veranderd. Maar de maker staat niet op de KlusCV-lijst van platforms.',
          en: 'The file was not changed. But its maker is not on the KlusCV list of platforms.',
        }
      : {
          nl: 'De maker staat niet op de KlusCV-lijst van platforms. De handtekening konden wij niet controleren.',
          en: 'Its maker is not on the KlusCV list of platforms. We could not check the signature.',
        },
    nextStep: {
      nl: 'Reken er nog niet op. Vraag eerst welk platform dit maakte.',
      en: 'Do not rely on it yet. First ask which platform made it.',
    },
  }),
  'status-unknown': ({ proofChecked }) => ({
    sentence: { nl: 'Nog niet zeker.', en: 'Not sure yet.' },
    reason: proofChecked
      ? {
          nl: 'De handtekening klopt. Maar wij konden niet zien of het bewijs is ingetrokken.',
          en: 'The signature is right. But we could not see if it was withdrawn.',
        }
      : {
          nl: 'Wij konden nog niet alles controleren.',
          en: 'We could not check everything yet.',
        },
    nextStep: {
      nl: 'Probeer het over een paar minuten opnieuw.',
      en: 'Try again in a few minutes.',
    },
  }),
  'other-credential': (facts) => ({
    sentence: {
      nl: 'Geldig, maar geen werkbewijs.',
      en: 'Valid, but not a work certificate.',
    },
    reason: {
      nl: `${signedBy(facts).nl} ${UNCHANGED.nl}`,
      en: `${signedBy(facts).en} ${UNCHANGED.en}`,
    },
    nextStep: {
      nl: 'Lees zelf wat erin staat. Wij kennen dit soort bewijs niet.',
      en: 'Read what it says yourself. We do not know this kind of certificate.',
    },
  }),
  'platform-stopped': (facts) => ({
    sentence: {
      nl: 'Echt. Het platform is gestopt.',
      en: 'Genuine. The platform has stopped.',
    },
    reason: {
      nl: `${platformFirst(facts).nl} ondertekende dit toen het nog werkte. ${UNCHANGED.nl}`,
      en: `${platformFirst(facts).en} signed this while it was still running. ${UNCHANGED.en}`,
    },
    nextStep: {
      nl: `U kunt ${platformOf(facts).nl} niets meer vragen. Het bewijs blijft goed.`,
      en: `You can no longer ask ${platformOf(facts).en}. The certificate still counts.`,
    },
  }),
  'not-a-kluscv-file': () => ({
    sentence: { nl: 'Dit is geen KlusCV-bestand.', en: 'This is not a KlusCV file.' },
    reason: {
      nl: 'Wij kunnen hier niets uit lezen. Dat zegt niets over de sollicitant.',
      en: 'We cannot read anything from it. That says nothing about the applicant.',
    },
    nextStep: {
      nl: 'Kies de PDF of het bestand dat u kreeg. Of een foto van de QR-code.',
      en: 'Choose the PDF or the file that you were sent. Or a photo of the QR code.',
    },
  }),
}

/** "Genuine" only when a listed platform signed and the proof was right: expiry can hide both. */
function describeExpired(facts: StateFacts): StateTexts {
  const until = lastDayWords(facts.validUntil)
  if (facts.platform === undefined || facts.proofChecked !== true) {
    return {
      sentence: { nl: 'Dit bewijs is verlopen.', en: 'This certificate has expired.' },
      reason: {
        nl: `${until.nl} Wij konden niet nagaan wie het maakte.`,
        en: `${until.en} We could not find out who made it.`,
      },
      nextStep: ASK_FOR_CURRENT,
    }
  }
  const stopped: Words = facts.platformStopped
    ? { nl: ' Het platform is gestopt.', en: ' The platform has stopped.' }
    : NOTHING
  return {
    sentence: {
      nl: `Echt, maar verlopen.${stopped.nl}`,
      en: `Genuine, but expired.${stopped.en}`,
    },
    reason: {
      nl: `${until.nl} De handtekening van ${facts.platform} klopt.`,
      en: `${until.en} The signature of ${facts.platform} is right.`,
    },
    nextStep: facts.platformStopped
      ? {
          nl: `U kunt ${facts.platform} niets meer vragen.`,
          en: `You can no longer ask ${facts.platform}.`,
        }
      : ASK_FOR_CURRENT,
  }
}

const ASK_FOR_CURRENT: Words = {
  nl: 'Wilt u nieuwe cijfers? Vraag om een nieuw bewijs.',
  en: 'Want current figures? Ask for a new certificate.',
}

function lastDayWords(validUntil: Instant | undefined): Words {
  if (validUntil === undefined) {
    return { nl: 'Het bewijs geldt niet meer.', en: 'It is no longer valid.' }
  }
  return {
    nl: `Het bewijs was geldig tot en met ${formatLastDayOf(validUntil, 'nl')}.`,
    en: `It was valid until ${formatLastDayOf(validUntil, 'en')}.`,
  }
}
