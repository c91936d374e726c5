/**
 * What to do about each refusal of a request: those codes of `KlusCvError` that reach a caller.
 * problem-details.ts gives each its address.
 * @module
 */
import type { KlusCvErrorCode } from '../../core/errors.ts'

/** In words, and what the caller's developer can do. */
export interface ErrorAdvice {
  readonly title: { readonly nl: string; readonly en: string }
  readonly advice: { readonly nl: string; readonly en: string }
}

/** The codes that callers get: of verifier, issuer and share store. */
export const ERROR_ADVICE = {
  ERR_KLUSCV_REQUEST: {
    title: { nl: 'Het verzoek past niet.', en: 'The request does not fit.' },
    advice: {
      nl: 'In `errors` staat wat waar werd verwacht. Een onbekend veld wordt geweigerd, niet overgeslagen.',
      en: '`errors` says what was expected where. A member that is not known is refused, not ignored.',
    },
  },
  ERR_KLUSCV_RECORD: {
    title: { nl: 'Uit dit record komt geen bewijs.', en: 'This record becomes no certificate.' },
    advice: {
      nl: 'In `errors` staat elke plaats waar iets niet klopt, met hoe het wel moet.',
      en: '`errors` names every place where something is wrong, and how to mend it.',
    },
  },
  ERR_KLUSCV_CREDENTIAL: {
    title: { nl: 'Dit document is geen bewijs.', en: 'This document is no credential.' },
    advice: {
      nl: 'Stuur het document zoals het werd ondertekend. In `errors` staat waar het afwijkt.',
      en: 'Send the document as it was signed. `errors` says where it differs.',
    },
  },
  ERR_KLUSCV_UNAUTHORIZED: {
    title: { nl: 'Er is geen bekende API-sleutel.', en: 'There is no known API key.' },
    advice: {
      nl: 'Stuur `Authorization: Bearer` met een sleutel van `kluscv keys api create`.',
      en: 'Send `Authorization: Bearer` with a key of `kluscv keys api create`.',
    },
  },
  ERR_KLUSCV_FORBIDDEN: {
    title: { nl: 'Deze API-sleutel mag dit niet.', en: 'This API key may not do this.' },
    advice: {
      nl: 'Vraag de beheerder om een sleutel met het recht dat bij dit adres staat.',
      en: 'Ask the operator for a key with the scope that this call needs.',
    },
  },
  ERR_KLUSCV_NOT_FOUND: {
    title: { nl: 'Dit is er niet.', en: 'There is no such thing.' },
    advice: { nl: 'Kijk of het nummer klopt.', en: 'See that the id is right.' },
  },
  ERR_KLUSCV_CONFLICT: {
    title: { nl: 'Dit kan nu niet.', en: 'This cannot be done now.' },
    advice: {
      nl: 'Het ging al eerder anders. Vraag eerst hoe het er nu voor staat.',
      en: 'It was done otherwise before. Ask how it stands first.',
    },
  },
  ERR_KLUSCV_GONE: {
    title: { nl: 'De tijd hiervan is voorbij.', en: 'Its time is over.' },
    advice: { nl: 'Begin opnieuw.', en: 'Start again.' },
  },
  ERR_KLUSCV_SHARE_STOPPED: {
    title: { nl: 'Dit wordt niet meer gedeeld.', en: 'This is not shared any more.' },
    advice: {
      nl: 'De werkende heeft de link gestopt. Over de bewijzen zegt dat niets. Vraag om een nieuwe link.',
      en: 'The worker stopped the link. That says nothing about the certificates. Ask for a new link.',
    },
  },
  ERR_KLUSCV_FULL: {
    title: { nl: 'Er is geen plaats meer.', en: 'There is no room left.' },
    advice: {
      nl: 'Wat al gedeeld was, blijft. Probeer het later opnieuw, of stuur een bestand.',
      en: 'What was shared before stays. Try again later, or send a file.',
    },
  },
  ERR_KLUSCV_STOPPED: {
    title: { nl: 'Het platform is gestopt.', en: 'The platform has stopped.' },
    advice: { nl: 'Er worden geen bewijzen meer gemaakt.', en: 'It issues nothing any more.' },
  },
  ERR_KLUSCV_DELIVERY: {
    title: { nl: 'De ontvanger nam niets aan.', en: 'The recipient took nothing.' },
    advice: {
      nl: 'De bewijzen zijn gemaakt. Stuur ze later opnieuw, of geef ze aan de werkende.',
      en: 'The certificates were issued. Send them again later, or give them to the worker.',
    },
  },
} as const satisfies Partial<Record<KlusCvErrorCode, ErrorAdvice>>
