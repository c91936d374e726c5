/**
 * What is said of several certificates in one state. Only what holds for each of them: a day or a
 * checked signature that is one certificate's own is said in its card, not here.
 * @module
 */
import type { State } from '../core/state.ts'
import { conflictTexts } from './conflict-texts.ts'
import { countOf } from './count-certificates.ts'
import { STATE_TEXTS } from './state-texts.ts'
import type { Words } from './words.ts'

/** A state in which a certificate is not simply genuine. */
export type DoubtfulState = Exclude<State, 'genuine' | 'platform-stopped'>

/** The certificates of a bundle that are in one state. */
export interface Group {
  readonly state: DoubtfulState
  readonly count: number
  /** How many there are in the bundle. */
  readonly total: number
  /** The platforms that made them, as the trust list names them; empty when one is not known. */
  readonly platforms: readonly string[]
  /** Each has the number of another, and says something else. */
  readonly conflicting?: boolean
}

/** `all` is for a bundle in which nothing else is; `some` counts. */
export interface GroupTexts {
  readonly all: Words
  readonly some: Words
  readonly reason: Words
  readonly nextStep: Words
}

/** The texts of a group. */
export function describeGroup(group: Group): GroupTexts {
  const { conflicting = false } = group
  const texts = conflicting ? conflictTexts(group) : TEXTS[group.state](group)
  const { sentence, nextStep } = STATE_TEXTS[group.state]({ conflicting })
  const ofOne = group.count === 1 && nextStep !== undefined ? { nextStep } : {}
  return { ...texts, ...ofOne, all: group.total === 1 ? sentence : texts.all }
}

/** The word of each language for one, or for several. */
function byCount(
  { count }: Group,
  one: readonly [nl: string, en: string],
  many: readonly [nl: string, en: string],
): Words {
  const [nl, en] = count === 1 ? one : many
  return { nl, en }
}

/** The platform by name when it is one, otherwise in general. */
function makersOf({ platforms, count }: Group): Words & { readonly isOne: boolean } {
  const [only, ...others] = platforms
  if (only !== undefined && others.length === 0) return { nl: only, en: only, isOne: true }
  return count === 1
    ? { nl: 'Het platform', en: 'The platform', isOne: true }
    : { nl: 'De platforms', en: 'The platforms', isOne: false }
}

const ASK_FOR_NEWER: Words = {
  nl: 'Gebruik deze bewijzen niet. Vraag of er nieuwere zijn.',
  en: 'Do not use these certificates. Ask if there are newer ones.',
}

const TEXTS: Readonly<Record<DoubtfulState, (group: Group) => GroupTexts>> = {
  'not-a-kluscv-file': (group) => ({
    all: { nl: 'Dit zijn geen KlusCV-bewijzen.', en: 'These are not KlusCV certificates.' },
    some: byCount(
      group,
      [
        `1 van ${group.total} onderdelen is geen KlusCV-bewijs.`,
        `1 of ${group.total} parts is not a KlusCV certificate.`,
      ],
      [
        `${group.count} van ${group.total} onderdelen zijn geen KlusCV-bewijzen.`,
        `${group.count} of ${group.total} parts are not KlusCV certificates.`,
      ],
    ),
    reason: {
      nl: 'Wij kunnen daar niets uit lezen. Dat zegt niets over de sollicitant.',
      en: 'We cannot read anything from that. It says nothing about the applicant.',
    },
    nextStep: {
      nl: 'Kies de PDF of het bestand dat u kreeg. Of een foto van de QR-code.',
      en: 'Choose the PDF or the file that you were sent. Or a photo of the QR code.',
    },
  }),
  changed: (group) => ({
    all: { nl: 'Deze bewijzen zijn veranderd.', en: 'These certificates were changed.' },
    some: sentence(group, ['is veranderd', 'was changed'], ['zijn veranderd', 'were changed']),
    reason: {
      nl: 'Na het ondertekenen is er iets aangepast. Dat kan per ongeluk zijn, of met opzet.',
      en: 'Something was altered after signing. That can be an accident, or on purpose.',
    },
    nextStep: {
      nl: 'Gebruik deze bewijzen niet. Vraag de sollicitant om een nieuw bestand.',
      en: 'Do not use these certificates. Ask the applicant for a new file.',
    },
  }),
  'presented-by-another': (group) => ({
    all: {
      nl: 'Deze bewijzen zijn van iemand anders.',
      en: 'These certificates belong to someone else.',
    },
    some: sentence(
      group,
      ['is van iemand anders', 'belongs to someone else'],
      ['zijn van iemand anders', 'belong to someone else'],
    ),
    reason: byCount(
      group,
      [
        'Iemand anders dan de eigenaar stuurde dit. Of het is al eerder gebruikt.',
        'Someone other than the owner sent this. Or it was used before.',
      ],
      [
        'Iemand anders dan de eigenaar stuurde ze. Of ze zijn al eerder gebruikt.',
        'Someone other than the owner sent them. Or they were used before.',
      ],
    ),
    nextStep: {
      nl: 'Gebruik deze bewijzen niet. Vraag de sollicitant om een nieuw bestand.',
      en: 'Do not use these certificates. Ask the applicant for a new file.',
    },
  }),
  'no-longer-trusted': (group) => ({
    all: {
      nl: 'Wij vertrouwen deze handtekeningen niet meer.',
      en: 'We no longer trust these signatures.',
    },
    some: {
      nl: `Wij vertrouwen ${countOf(group).nl} niet meer.`,
      en: `We no longer trust ${countOf(group).en}.`,
    },
    reason: byCount(
      group,
      [
        'De handtekening is niet meer veilig. Een ander kan dit gemaakt hebben.',
        'The signature is no longer safe. Someone else may have made this.',
      ],
      [
        'De handtekening is niet meer veilig. Een ander kan ze gemaakt hebben.',
        'The signature is no longer safe. Someone else may have made them.',
      ],
    ),
    nextStep: ASK_FOR_NEWER,
  }),
  withdrawn: (group) => {
    const { nl, en, isOne } = makersOf(group)
    const it = byCount(group, ['het', 'it'], ['ze', 'them'])
    return {
      all: { nl: 'Deze bewijzen zijn ingetrokken.', en: 'These certificates were withdrawn.' },
      some: sentence(
        group,
        ['is ingetrokken', 'was withdrawn'],
        ['zijn ingetrokken', 'were withdrawn'],
      ),
      reason: {
        nl: `${nl} ${isOne ? 'nam' : 'namen'} ${it.nl} terug. Waarom, dat zien wij niet.`,
        en: `${en} took ${it.en} back. We cannot see why.`,
      },
      nextStep: ASK_FOR_NEWER,
    }
  },
  suspended: (group) => {
    const { nl, en, isOne } = makersOf(group)
    const may = byCount(
      group,
      ['Het bewijs kan daarna weer geldig worden.', 'It may become valid again.'],
      ['De bewijzen kunnen daarna weer geldig worden.', 'They may become valid again.'],
    )
    return {
      all: { nl: 'Deze bewijzen staan op pauze.', en: 'These certificates are paused.' },
      some: sentence(group, ['staat op pauze', 'is paused'], ['staan op pauze', 'are paused']),
      reason: {
        nl: `${nl} ${isOne ? 'zoekt' : 'zoeken'} nog iets uit. ${may.nl}`,
        en: `${en} ${isOne ? 'is' : 'are'} still checking something. ${may.en}`,
      },
      nextStep: {
        nl: 'Controleer ze over een paar dagen opnieuw.',
        en: 'Check them again in a few days.',
      },
    }
  },
  'not-yet-valid': (group) => ({
    all: { nl: 'Deze bewijzen zijn nog niet geldig.', en: 'These certificates are not valid yet.' },
    some: sentence(
      group,
      ['is nog niet geldig', 'is not valid yet'],
      ['zijn nog niet geldig', 'are not valid yet'],
    ),
    reason: { nl: 'De begindatum moet nog komen.', en: 'The start date is still to come.' },
    nextStep: {
      nl: 'Controleer ze na die dag opnieuw. Staat de datum op uw apparaat goed?',
      en: 'Check them again after that day. Is the date on your device right?',
    },
  }),
  expired: (group) => ({
    all: { nl: 'Deze bewijzen zijn verlopen.', en: 'These certificates have expired.' },
    some: sentence(group, ['is verlopen', 'has expired'], ['zijn verlopen', 'have expired']),
    reason: { nl: 'De einddatum is voorbij.', en: 'The end date has passed.' },
    nextStep: {
      nl: 'Wilt u nieuwe cijfers? Vraag om nieuwe bewijzen.',
      en: 'Want current figures? Ask for new certificates.',
    },
  }),
  'issuer-unknown': (group) => ({
    all: {
      nl: 'Wij kennen de maker van deze bewijzen niet.',
      en: 'We do not know who made these certificates.',
    },
    some: {
      nl: `Bij ${countOf(group).nl} kennen wij de maker niet.`,
      en: `We do not know who made ${countOf(group).en}.`,
    },
    reason: {
      nl: 'De maker staat niet op de KlusCV-lijst van platforms.',
      en: 'The maker is not on the KlusCV list of platforms.',
    },
    nextStep: {
      nl: 'Reken er nog niet op. Vraag eerst welk platform ze maakte.',
      en: 'Do not rely on them yet. First ask which platform made them.',
    },
  }),
  'status-unknown': (group) => ({
    all: {
      nl: 'Wij zijn nog niet zeker van deze bewijzen.',
      en: 'We are not sure about these certificates yet.',
    },
    some: {
      nl: `Over ${countOf(group).nl} zijn wij nog niet zeker.`,
      en: `We are not sure yet about ${countOf(group).en}.`,
    },
    reason: {
      nl: 'Wij konden nog niet alles controleren.',
      en: 'We could not check everything yet.',
    },
    nextStep: {
      nl: 'Probeer het over een paar minuten opnieuw.',
      en: 'Try again in a few minutes.',
    },
  }),
  'other-credential': (group) => ({
    all: {
      nl: 'Deze bewijzen zijn geldig, maar geen werkbewijzen.',
      en: 'These certificates are valid, but not work certificates.',
    },
    some: sentence(
      group,
      ['is geldig, maar geen werkbewijs', 'is valid, but not a work certificate'],
      ['zijn geldig, maar geen werkbewijzen', 'are valid, but not work certificates'],
    ),
    reason: {
      nl: 'Na het ondertekenen is er niets veranderd.',
      en: 'Nothing was changed after signing.',
    },
    nextStep: {
      nl: 'Lees zelf wat erin staat. Wij kennen dit soort bewijzen niet.',
      en: 'Read what they say yourself. We do not know this kind of certificate.',
    },
  }),
}

/** `3 van 6 bewijzen` and what they are. */
function sentence(
  group: Group,
  one: readonly [nl: string, en: string],
  many: readonly [nl: string, en: string],
): Words {
  const of = countOf(group)
  const are = byCount(group, one, many)
  return { nl: `${of.nl} ${are.nl}.`, en: `${of.en} ${are.en}.` }
}
