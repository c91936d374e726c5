/**
 * What to do about each problem, for the page that documents them: a row for every row of
 * {@link PROBLEMS}, which the type holds.
 * @module
 */
import type { ProblemType } from './problems.ts'

/** Who can do something about it: who asks, who wrote the software, who runs the verifier. */
export type Concerned = 'employer' | 'developer' | 'operator'

/** The advice about one problem. */
export interface ProblemAdvice {
  readonly concerns: readonly Concerned[]
  /** What it means and what to do, in short sentences. */
  readonly text: { readonly nl: string; readonly en: string }
}

const ALTERED: ProblemAdvice = {
  concerns: ['employer', 'developer'],
  text: {
    nl: 'Het bestand is na het ondertekenen veranderd, of niet door deze maker ondertekend. Vraag om het oorspronkelijke bestand. Software: geef het bestand door zoals het kwam.',
    en: 'The file was changed after it was signed, or this maker did not sign it. Ask for the original file. Software: pass the file on byte for byte as it came.',
  },
}

const SHAPE: ProblemAdvice = {
  concerns: ['employer', 'developer'],
  text: {
    nl: 'Vraag om het oorspronkelijke bestand. Software: het veld staat in `pointer`. Veranderde u iets, zoals een getal of een datum, doe dat dan niet.',
    en: 'Ask for the original file. Software: `pointer` names the place. If you rewrote anything, such as a number or a date, do not.',
  },
}

const KEY: ProblemAdvice = {
  concerns: ['employer', 'operator'],
  text: {
    nl: 'Vertrouw dit bewijs niet. Vraag de werkende een nieuw bewijs op te halen. Beheerder: kijk of de lijst van platforms nieuw genoeg is.',
    en: 'Do not rely on this certificate. Ask the worker to collect a new one. Operator: see that the list of platforms is recent.',
  },
}

const STATUS_LIST: ProblemAdvice = {
  concerns: ['employer', 'operator'],
  text: {
    nl: 'Dit zegt niets tegen het bewijs. Probeer het later opnieuw. Beheerder: kijk in het log waarom de lijst van het platform niet kwam.',
    en: "This says nothing against the certificate. Try again later. Operator: the log says why the platform's list did not come.",
  },
}

const ANSWER: ProblemAdvice = {
  concerns: ['employer', 'developer'],
  text: {
    nl: 'Vraag de werkende om opnieuw te antwoorden. Software: haal voor elke vraag een nieuwe code bij `POST /challenges`. Een code geldt één keer, vijf minuten lang, voor één `domain`.',
    en: 'Ask the worker to answer again. Software: get a new challenge for each question from `POST /challenges`. It counts once, for five minutes and for one `domain`.',
  },
}

/** The table. */
export const PROBLEM_ADVICE: Readonly<Record<ProblemType, ProblemAdvice>> = {
  PARSING_ERROR: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'Het bestand is beschadigd of iets anders. Vraag om het oorspronkelijke bestand. Software: strenge JSON, geen naam dubbel, getallen zoals JavaScript ze schrijft.',
      en: 'The file is damaged, or something else. Ask for the original file. Software: strict JSON, no name twice, numbers as JavaScript writes them.',
    },
  },
  MALFORMED_VALUE_ERROR: SHAPE,
  RANGE_ERROR: SHAPE,
  CRYPTOGRAPHIC_SECURITY_ERROR: ALTERED,
  PROOF_VERIFICATION_ERROR: ALTERED,
  PROOF_TRANSFORMATION_ERROR: ALTERED,
  INVALID_DOMAIN_ERROR: ANSWER,
  INVALID_CHALLENGE_ERROR: ANSWER,
  INVALID_VERIFICATION_METHOD: KEY,
  INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID: KEY,
  INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD: KEY,
  STATUS_RETRIEVAL_ERROR: STATUS_LIST,
  STATUS_VERIFICATION_ERROR: STATUS_LIST,
  STATUS_LIST_LENGTH_ERROR: STATUS_LIST,
  revoked: {
    concerns: ['employer'],
    text: {
      nl: 'Dit bewijs telt niet meer. Vraag de werkende naar een nieuw bewijs. Het platform zegt niet waarom.',
      en: 'This certificate counts no more. Ask the worker for a new one. The platform does not say why.',
    },
  },
  suspended: {
    concerns: ['employer'],
    text: {
      nl: 'Wacht met een oordeel. Controleer het bewijs over een paar dagen opnieuw.',
      en: 'Do not judge yet. Check the certificate again in a few days.',
    },
  },
  expired: {
    concerns: ['employer'],
    text: {
      nl: 'Wat erin staat, was waar. Vraag de werkende een nieuw bewijs op te halen.',
      en: 'What it says was true. Ask the worker to collect a new certificate.',
    },
  },
  not_yet_valid: {
    concerns: ['employer', 'operator'],
    text: {
      nl: 'Controleer het bewijs opnieuw op de dag waarop het ingaat. Beheerder: kijk of de klok goed staat.',
      en: 'Check it again on the day on which it begins. Operator: see that the clock is right.',
    },
  },
  issuer_unknown: {
    concerns: ['employer', 'operator'],
    text: {
      nl: 'Wij kennen de maker niet. Dit zegt niet dat het bewijs vals is. Beheerder: is het een echt platform, zet het dan op de lijst met `kluscv trust add`.',
      en: 'We do not know the maker. This does not mean that the certificate is false. Operator: if it is a real platform, put it on the list with `kluscv trust add`.',
    },
  },
  issuer_unresolvable: {
    concerns: ['developer', 'operator'],
    text: {
      nl: 'De maker staat niet op de lijst, en wij vragen niets aan onbekende computers. Alleen met `--fetch-unlisted` vragen de W3C-adressen dat wel.',
      en: 'The maker is not on the list, and we ask nothing of computers that we do not know. Only with `--fetch-unlisted` do the W3C endpoints ask.',
    },
  },
  no_longer_trusted: {
    concerns: ['employer'],
    text: {
      nl: 'Iemand anders kan dit bewijs hebben gemaakt. Vraag de werkende een nieuw bewijs op te halen.',
      en: 'Someone else may have made this certificate. Ask the worker to collect a new one.',
    },
  },
  platform_stopped: {
    concerns: ['employer', 'operator'],
    text: {
      nl: 'Het platform kan niets meer uitleggen. Beheerder: met een kopie van zijn registers, `kluscv trust mirror`, blijft het bewijs te controleren.',
      en: 'The platform can explain nothing any more. Operator: with a copy of its registers, `kluscv trust mirror`, the certificate can still be checked.',
    },
  },
  holder_not_subject: {
    concerns: ['employer'],
    text: {
      nl: 'Wie dit stuurde, is niet de persoon van het bewijs. Vraag de werkende zelf om het bewijs.',
      en: 'Who sent this is not the person of the certificate. Ask the worker for it.',
    },
  },
  holder_mismatch: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'De naam op de bundel en de handtekening zijn niet van dezelfde persoon. Vraag de werkende om een nieuwe bundel.',
      en: 'The bundle names one person and another one signed it. Ask the worker for a new bundle.',
    },
  },
  no_credentials: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'De bundel is leeg. Vraag de werkende om minstens één bewijs te kiezen.',
      en: 'The bundle is empty. Ask the worker to choose at least one certificate.',
    },
  },
  conflicting_credentials: {
    concerns: ['employer'],
    text: {
      nl: 'Minstens één van de twee is veranderd. Vraag om de oorspronkelijke bestanden.',
      en: 'At least one of the two was changed. Ask for the original files.',
    },
  },
  unsupported_format: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'Gebruik een PDF, een JSON-bestand of een foto van de QR-code. Software: geen JWT en geen ingepakte bewijzen.',
      en: 'Use a PDF, a JSON file or a picture of the QR code. Software: no JWT and no enveloped credentials.',
    },
  },
  context_not_allowed: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'Met een andere woordenlijst kan hetzelfde iets anders betekenen. Vraag om het oorspronkelijke bestand. Software: laat `@context` zoals het kwam.',
      en: 'With another vocabulary the same words can mean something else. Ask for the original file. Software: leave `@context` as it came.',
    },
  },
  duplicate_node_id: SHAPE,
  too_large: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'Stuur alleen de bewijzen zelf, hooguit 50 in één bundel. Een bewijs is kleiner dan 256 kB.',
      en: 'Send only the certificates, at most 50 in one bundle. A certificate is under 256 kB.',
    },
  },
  no_certificate_inside: {
    concerns: ['employer'],
    text: {
      nl: 'Deze PDF heeft geen bewijs als bijlage. Vraag om de PDF zoals de werkende die kreeg, niet afgedrukt en ingescand.',
      en: 'This PDF has no certificate attached. Ask for the PDF as the worker got it, not printed and scanned.',
    },
  },
  no_code_found: {
    concerns: ['employer'],
    text: {
      nl: 'Maak een scherpe foto van de QR-code, recht van voren en met genoeg licht.',
      en: 'Take a sharp picture of the QR code, straight from the front and with enough light.',
    },
  },
  encrypted_file: {
    concerns: ['employer'],
    text: {
      nl: 'Vraag om het bestand zonder wachtwoord.',
      en: 'Ask for the file without a password.',
    },
  },
  share_link_decrypt_locally: {
    concerns: ['employer', 'developer'],
    text: {
      nl: 'Open de link in uw browser. Software: haal op wat de link noemt, ontsleutel het zelf en stuur dat document. `kluscv verify` doet het voor u.',
      en: 'Open the link in your browser. Software: retrieve what the link names, decrypt it and send that document. `kluscv verify` does it for you.',
    },
  },
  check_failed_to_run: {
    concerns: ['employer', 'operator'],
    text: {
      nl: 'Dit zegt niets tegen het bewijs. Probeer het opnieuw. Beheerder: kijk of de dienst het te druk heeft en of de lijst van platforms nog geldig is.',
      en: 'This says nothing against the certificate. Try again. Operator: see whether the service is overloaded, and whether the list of platforms is still valid.',
    },
  },
}
