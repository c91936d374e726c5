/**
 * Everything that can be wrong with a document: one row a problem, with the W3C's URL where one
 * exists and a sentence for people. RFC 9457 `type` values are these URLs.
 * @module
 */

/** One row of the table of problems. */
export interface ProblemDefinition {
  /** The problem's identifier, dereferenceable where the W3C defines it. */
  readonly url: string
  /** One plain sentence, for the form and the report. */
  readonly text: { readonly nl: string; readonly en: string }
}

const VC = 'https://www.w3.org/TR/vc-data-model#'
const SECURITY = 'https://w3id.org/security#'
const STATUS = 'https://www.w3.org/ns/credentials/status-list#'
const OURS = 'https://w3id.org/kluscv/problems#'

/** The table. Its keys are the values of `problem` in a check. */
export const PROBLEMS = {
  PARSING_ERROR: {
    url: `${VC}PARSING_ERROR`,
    text: { nl: 'Het bestand is niet te lezen.', en: 'The file cannot be read.' },
  },
  MALFORMED_VALUE_ERROR: {
    url: `${VC}MALFORMED_VALUE_ERROR`,
    text: {
      nl: 'Er staat iets in het bestand dat er niet hoort.',
      en: 'The file holds something that does not belong there.',
    },
  },
  RANGE_ERROR: {
    url: `${VC}RANGE_ERROR`,
    text: { nl: 'Een waarde valt buiten de grenzen.', en: 'A value is out of bounds.' },
  },
  CRYPTOGRAPHIC_SECURITY_ERROR: {
    url: `${VC}CRYPTOGRAPHIC_SECURITY_ERROR`,
    text: { nl: 'De handtekening klopt niet.', en: 'The signature is not right.' },
  },
  PROOF_VERIFICATION_ERROR: {
    url: `${SECURITY}PROOF_VERIFICATION_ERROR`,
    text: { nl: 'De handtekening klopt niet.', en: 'The signature is not right.' },
  },
  PROOF_TRANSFORMATION_ERROR: {
    url: `${SECURITY}PROOF_TRANSFORMATION_ERROR`,
    text: { nl: 'De handtekening is niet na te rekenen.', en: 'The signature cannot be computed.' },
  },
  INVALID_DOMAIN_ERROR: {
    url: `${SECURITY}INVALID_DOMAIN_ERROR`,
    text: {
      nl: 'Dit antwoord is voor iemand anders gemaakt.',
      en: 'This answer was made for someone else.',
    },
  },
  INVALID_CHALLENGE_ERROR: {
    url: `${SECURITY}INVALID_CHALLENGE_ERROR`,
    text: {
      nl: 'Dit antwoord hoort niet bij onze vraag.',
      en: 'This answer does not belong to our question.',
    },
  },
  INVALID_VERIFICATION_METHOD: {
    url: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    text: {
      nl: 'De sleutel is niet van de maker.',
      en: 'The key does not belong to the maker.',
    },
  },
  INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID: {
    url: `${SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID`,
    text: {
      nl: 'Het sleutelbestand is van een ander.',
      en: "The key file is someone else's.",
    },
  },
  INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD: {
    url: `${SECURITY}INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD`,
    text: {
      nl: 'Met deze sleutel mag dit niet worden ondertekend.',
      en: 'This key may not be used to sign this.',
    },
  },
  STATUS_RETRIEVAL_ERROR: {
    url: `${STATUS}STATUS_RETRIEVAL_ERROR`,
    text: {
      nl: 'Wij konden niet zien of het bewijs is ingetrokken.',
      en: 'We could not see if the certificate was withdrawn.',
    },
  },
  STATUS_VERIFICATION_ERROR: {
    url: `${STATUS}STATUS_VERIFICATION_ERROR`,
    text: {
      nl: 'De intrekkingslijst is niet te vertrouwen.',
      en: 'The withdrawal list cannot be trusted.',
    },
  },
  STATUS_LIST_LENGTH_ERROR: {
    url: `${STATUS}STATUS_LIST_LENGTH_ERROR`,
    text: { nl: 'De intrekkingslijst is te kort.', en: 'The withdrawal list is too short.' },
  },
  revoked: {
    url: `${OURS}revoked`,
    text: {
      nl: 'Het platform heeft dit bewijs ingetrokken.',
      en: 'The platform has withdrawn it.',
    },
  },
  suspended: {
    url: `${OURS}suspended`,
    text: {
      nl: 'Het platform zoekt nog iets uit.',
      en: 'The platform is still checking something.',
    },
  },
  expired: {
    url: `${OURS}expired`,
    text: { nl: 'Het bewijs is verlopen.', en: 'The certificate has expired.' },
  },
  not_yet_valid: {
    url: `${OURS}not_yet_valid`,
    text: { nl: 'Het bewijs is nog niet geldig.', en: 'The certificate is not valid yet.' },
  },
  issuer_unknown: {
    url: `${OURS}issuer_unknown`,
    text: {
      nl: 'De maker staat niet op de lijst van platforms.',
      en: 'The maker is not on the list of platforms.',
    },
  },
  issuer_unresolvable: {
    url: `${OURS}issuer_unresolvable`,
    text: {
      nl: 'Wij konden de sleutel van de maker niet vinden.',
      en: "We could not find the maker's key.",
    },
  },
  no_longer_trusted: {
    url: `${OURS}no_longer_trusted`,
    text: {
      nl: 'De sleutel van het platform is niet meer veilig.',
      en: "The platform's key is no longer safe.",
    },
  },
  platform_stopped: {
    url: `${OURS}platform_stopped`,
    text: { nl: 'Het platform is gestopt.', en: 'The platform has stopped.' },
  },
  holder_not_subject: {
    url: `${OURS}holder_not_subject`,
    text: {
      nl: 'Het bewijs is van iemand anders.',
      en: 'The certificate belongs to someone else.',
    },
  },
  holder_mismatch: {
    url: `${OURS}holder_mismatch`,
    text: {
      nl: 'De bundel is door een ander ondertekend.',
      en: 'The bundle was signed by someone else.',
    },
  },
  no_credentials: {
    url: `${OURS}no_credentials`,
    text: { nl: 'Er zit geen bewijs in.', en: 'There is no certificate in it.' },
  },
  conflicting_credentials: {
    url: `${OURS}conflicting_credentials`,
    text: {
      nl: 'Twee bewijzen met hetzelfde nummer spreken elkaar tegen.',
      en: 'Two certificates with the same number say different things.',
    },
  },
  unsupported_format: {
    url: `${OURS}unsupported_format`,
    text: {
      nl: 'Dit soort bestand kunnen wij niet controleren.',
      en: 'We cannot check this kind of file.',
    },
  },
  context_not_allowed: {
    url: `${OURS}context_not_allowed`,
    text: {
      nl: 'De woordenlijst van het bestand is aangepast.',
      en: "The file's vocabulary was altered.",
    },
  },
  duplicate_node_id: {
    url: `${OURS}duplicate_node_id`,
    text: {
      nl: 'Hetzelfde staat twee keer in het bestand.',
      en: 'The same thing is in the file twice.',
    },
  },
  too_large: {
    url: `${OURS}too_large`,
    text: { nl: 'Het bestand is te groot.', en: 'The file is too large.' },
  },
  no_certificate_inside: {
    url: `${OURS}no_certificate_inside`,
    text: { nl: 'Er zit geen bewijs in dit bestand.', en: 'There is no certificate in this file.' },
  },
  no_code_found: {
    url: `${OURS}no_code_found`,
    text: {
      nl: 'Er is geen QR-code van een bewijs te vinden op deze foto.',
      en: 'No QR code of a certificate was found in this picture.',
    },
  },
  encrypted_file: {
    url: `${OURS}encrypted_file`,
    text: { nl: 'Het bestand heeft een wachtwoord.', en: 'The file has a password.' },
  },
  share_link_decrypt_locally: {
    url: `${OURS}share_link_decrypt_locally`,
    text: {
      nl: 'Alleen een browser kan deze link openen.',
      en: 'Only a browser can open this link.',
    },
  },
  check_failed_to_run: {
    url: `${OURS}check_failed_to_run`,
    text: {
      nl: 'Deze controle lukte niet op tijd.',
      en: 'This check could not be finished in time.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>

/** The name of a problem: a key of {@link PROBLEMS}. */
export type ProblemType = keyof typeof PROBLEMS

/** A problem and where it is: what a parser, the gate or a check says instead of throwing. */
export interface Problem {
  readonly problem: ProblemType
  /** Where, as an RFC 6901 pointer. */
  readonly pointer: string
  /** For developers: what was expected and what kind was found. Never a value. */
  readonly detail: string
}
