/**
 * A file that no document came out of, in words: what it is instead, and what to do. It is no fault
 * of the applicant's, and says so.
 * @module
 */
import type { ProblemType } from '../core/problems.ts'
import type { StateWords } from './describe-state.ts'
import { formatterOf } from './format.ts'
import type { StateTexts } from './state-texts.ts'
import type { Locale } from './words.ts'

const UNREAD: Readonly<Partial<Record<ProblemType, Required<StateTexts>>>> = {
  no_code_found: {
    sentence: {
      nl: 'Op deze foto zien wij geen QR-code.',
      en: 'We see no QR code in this photo.',
    },
    reason: {
      nl: 'Dat zegt niets over de sollicitant.',
      en: 'That says nothing about the applicant.',
    },
    nextStep: {
      nl: 'Maak de foto recht en scherp. De hele code moet erop staan.',
      en: 'Take the photo straight and sharp. The whole code must be in it.',
    },
  },
  no_certificate_inside: {
    sentence: {
      nl: 'In dit bestand zit geen bewijs.',
      en: 'There is no certificate in this file.',
    },
    reason: {
      nl: 'Misschien is het een kopie zonder handtekening. Dat zegt niets over de sollicitant.',
      en: 'It may be a copy without the signature. That says nothing about the applicant.',
    },
    nextStep: {
      nl: 'Maak een foto van de QR-code die erop staat. Of vraag om het bestand zelf.',
      en: 'Take a photo of the QR code on it. Or ask for the file itself.',
    },
  },
  encrypted_file: {
    sentence: { nl: 'Dit bestand heeft een wachtwoord.', en: 'This file has a password.' },
    reason: {
      nl: 'Wij kunnen het niet openen. Dat zegt niets over de sollicitant.',
      en: 'We cannot open it. That says nothing about the applicant.',
    },
    nextStep: {
      nl: 'Vraag de sollicitant om het bestand zonder wachtwoord.',
      en: 'Ask the applicant for the file without a password.',
    },
  },
  too_large: {
    sentence: { nl: 'Dit bestand is te groot.', en: 'This file is too big.' },
    reason: {
      nl: 'Een KlusCV-bewijs is kleiner dan 16 MB.',
      en: 'A KlusCV certificate is under 16 MB.',
    },
    nextStep: {
      nl: 'Kijk of u het goede bestand koos.',
      en: 'Check that you chose the right file.',
    },
  },
}

/** The words for what was found instead of a document; undefined where nothing more is known. */
export function describeUnread(
  problem: ProblemType | undefined,
  locale: Locale,
): Required<StateWords> | undefined {
  const texts = problem && UNREAD[problem]
  if (texts === undefined) return undefined
  const { say } = formatterOf(locale)
  return {
    sentence: say(texts.sentence),
    reason: say(texts.reason),
    nextStep: say(texts.nextStep),
  }
}
