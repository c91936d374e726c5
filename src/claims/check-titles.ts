/**
 * The titles of the lines about checks: one for each check and outcome, none shared by two outcomes,
 * so that words alone tell them apart.
 * @module
 */
import type { CheckName, CheckOutcome } from '../core/check.ts'
import type { ProblemType } from '../core/problems.ts'
import type { Words } from './words.ts'

/** The title for a check and its outcome. */
export const CHECK_TITLES: Readonly<Record<CheckName, Readonly<Record<CheckOutcome, Words>>>> = {
  parse: {
    passed: { nl: 'Leesbaar', en: 'Readable' },
    failed: { nl: 'Niet leesbaar', en: 'Not readable' },
    indeterminate: { nl: 'Niet zeker of het leesbaar is', en: 'Not sure that it is readable' },
    skipped: { nl: 'Niet gelezen', en: 'Not read' },
  },
  gate: {
    passed: { nl: 'Alleen bekende inhoud', en: 'Known content only' },
    failed: { nl: 'Inhoud die er niet hoort', en: 'Content that does not belong' },
    indeterminate: { nl: 'Inhoud niet zeker', en: 'Not sure about the content' },
    skipped: { nl: 'Inhoud niet bekeken', en: 'Content not looked at' },
  },
  issuer: {
    passed: { nl: 'Bekende maker', en: 'Known maker' },
    failed: { nl: 'Niet van deze maker', en: 'Not by this maker' },
    indeterminate: { nl: 'Onbekende maker', en: 'Unknown maker' },
    skipped: { nl: 'Maker niet bekeken', en: 'Maker not looked at' },
  },
  resolution: {
    passed: { nl: 'Handtekening gevonden', en: 'Signature found' },
    failed: { nl: 'Handtekening past niet bij de maker', en: 'Signature does not match the maker' },
    indeterminate: { nl: 'Maker niet te bereiken', en: 'Maker cannot be reached' },
    skipped: { nl: 'Maker niet opgezocht', en: 'Maker not looked up' },
  },
  proof: {
    passed: { nl: 'Niet veranderd', en: 'Not changed' },
    failed: { nl: 'Niet meer zoals ondertekend', en: 'No longer as signed' },
    indeterminate: { nl: 'Handtekening niet zeker', en: 'Not sure about the signature' },
    skipped: { nl: 'Handtekening niet gecontroleerd', en: 'Signature not checked' },
  },
  dates: {
    passed: { nl: 'Nog geldig', en: 'Still valid' },
    failed: { nl: 'Datum klopt niet', en: 'Dates not right' },
    indeterminate: { nl: 'Datum niet zeker', en: 'Not sure about the dates' },
    skipped: { nl: 'Niet gekeken of het nog geldt', en: 'Did not check if it is still valid' },
  },
  status: {
    passed: { nl: 'Niet ingetrokken', en: 'Not withdrawn' },
    failed: { nl: 'Intrekkingslijst klopt niet', en: 'Withdrawal list not right' },
    indeterminate: {
      nl: 'Onbekend of het is ingetrokken',
      en: 'Unknown if it was withdrawn',
    },
    skipped: {
      nl: 'Niet gekeken of het is ingetrokken',
      en: 'Did not check if it was withdrawn',
    },
  },
  binding: {
    // A key can be used by someone else: it says nothing about a person.
    passed: { nl: 'Juiste sleutel', en: 'The right key' },
    failed: { nl: 'Van iemand anders', en: "Someone else's" },
    indeterminate: { nl: 'Afzender niet zeker', en: 'Not sure about the sender' },
    skipped: { nl: 'Afzender niet gecontroleerd', en: 'Sender not checked' },
  },
  challenge: {
    passed: { nl: 'Antwoord op uw vraag', en: 'An answer to your question' },
    failed: { nl: 'Geen antwoord op uw vraag', en: 'Not an answer to your question' },
    indeterminate: { nl: 'Antwoord niet zeker', en: 'Not sure about the answer' },
    skipped: { nl: 'Geen vraag gesteld', en: 'No question asked' },
  },
}

/** Failures that have a better name than that of their check. */
export const PROBLEM_TITLES: Readonly<Partial<Record<ProblemType, Words>>> = {
  revoked: { nl: 'Ingetrokken', en: 'Withdrawn' },
  suspended: { nl: 'Op pauze', en: 'Paused' },
  expired: { nl: 'Verlopen', en: 'Expired' },
  not_yet_valid: { nl: 'Nog niet geldig', en: 'Not valid yet' },
  no_longer_trusted: { nl: 'Niet meer te vertrouwen', en: 'No longer to be trusted' },
  // Choosing a wrong file is no fault of the applicant's: this must not sound like one.
  unsupported_format: { nl: 'Geen bewijs gevonden', en: 'No certificate found' },
  no_certificate_inside: { nl: 'Geen bewijs gevonden', en: 'No certificate found' },
  no_code_found: { nl: 'Geen QR-code gevonden', en: 'No QR code found' },
  encrypted_file: { nl: 'Met een wachtwoord', en: 'With a password' },
  conflicting_credentials: { nl: 'Twee versies', en: 'Two versions' },
  no_credentials: { nl: 'Geen bewijs', en: 'No certificate' },
  too_large: { nl: 'Te groot', en: 'Too large' },
}
