/**
 * The entry for the platform's record of processing activities.
 * @module
 */
import { fillIn, type LegalDocument, type LegalFacts, table } from './legal-document.ts'

/** One entry of the record. */
export const PROCESSING_RECORD: LegalDocument = {
  name: 'processing-record',
  title: { nl: 'Register van verwerkingen', en: 'Record of processing' },
  purpose: {
    nl: 'De regel voor uw register van verwerkingsactiviteiten.',
    en: 'The entry for your record of processing activities.',
  },
  write: (facts, locale) =>
    locale === 'nl'
      ? `Wat in dit register hoort, staat in de AVG.[^gdpr-30]\n\n${table(['Onderdeel', 'Inhoud'], rowsNl(facts))}`
      : `What belongs in this record, the GDPR says.[^gdpr-30]\n\n${table(['Item', 'Content'], rowsEn(facts))}`,
}

function rowsNl({ name, legalName, kvk, publicUrl }: LegalFacts): readonly (readonly string[])[] {
  return [
    ['Naam', 'Bewijzen van werk voor werkenden (KlusCV)'],
    [
      'Verwerkingsverantwoordelijke',
      `${legalName}, KvK ${kvk}, platform ${name.nl}, ${publicUrl.nl}`,
    ],
    [
      'Contact',
      fillIn('naam en adres, en de functionaris gegevensbescherming als die er is', 'nl'),
    ],
    [
      'Doel',
      'Werkenden op hun verzoek een ondertekend bewijs geven van hun werk en hoe het is beoordeeld, dat bewijs kunnen intrekken en verbeteren, en voldoen aan het recht om gegevens mee te nemen.[^pwd-portability]',
    ],
    ['Grondslag', fillIn('overeenkomst, wettelijke plicht of toestemming; per onderdeel', 'nl')],
    ['Betrokkenen', 'Werkenden; klanten van wie een review meegaat (zonder naam).[^reviewers]'],
    [
      'Gegevens van werkenden',
      'Naam, soort werk, maanden, aantallen, uren, hoe de identiteit is gecontroleerd; alleen op verzoek beoordelingen, reviews en een lijst van klussen. Geen BSN.[^bsn]',
    ],
    [
      'Bijzondere gegevens',
      'Geen. Teksten worden doorzocht op persoonsgegevens voor het ondertekenen.',
    ],
    [
      'Ontvangers',
      'De werkende. Een ander alleen op verzoek van de werkende. Openbaar zijn alleen sleutels, profiel, statuslijsten en registers.[^status-lists]',
    ],
    ['Verwerkers', 'Geen door de software; uw leveranciers staan in `processors`.'],
    ['Buiten de EER', fillIn('geen, of welke en waarom dat mag', 'nl')],
    ['Bewaartermijnen', 'Zie `retention`.'],
    [
      'Beveiliging',
      'Sleutel versleuteld en alleen leesbaar voor de eigenaar; verwijzing naar een werkende alleen als code (HMAC); bewijzen worden niet bewaard; aanbod versleuteld; logboek waarin een wijziging opvalt; toegang per systeem met een sleutel en rechten. ' +
        fillIn('uw eigen maatregelen', 'nl'),
    ],
    ['Geautomatiseerde besluiten', 'Geen. Er is geen score en geen rangorde.[^schufa]'],
  ]
}

function rowsEn({ name, legalName, kvk, publicUrl }: LegalFacts): readonly (readonly string[])[] {
  return [
    ['Name', 'Certificates of work for workers (KlusCV)'],
    ['Controller', `${legalName}, KvK ${kvk}, platform ${name.en}, ${publicUrl.en}`],
    ['Contact', fillIn('name and address, and the data protection officer if there is one', 'en')],
    [
      'Purpose',
      'To give workers on their request a signed certificate of their work and how it was rated, to be able to withdraw and correct it, and to meet the right to take data along.[^pwd-portability]',
    ],
    ['Legal basis', fillIn('contract, legal duty or consent; for each part', 'en')],
    ['Data subjects', 'Workers; clients whose review goes along (without name).[^reviewers]'],
    [
      'Data of workers',
      'Name, kind of work, months, amounts, hours, how the identity was checked; on request only ratings, reviews and a list of gigs. No BSN.[^bsn]',
    ],
    ['Special categories', 'None. Texts are searched for personal data before they are signed.'],
    [
      'Recipients',
      "The worker. Anyone else only on the worker's request. Public are only keys, profile, status lists and registers.[^status-lists]",
    ],
    ['Processors', 'None by the software; your suppliers are in `processors`.'],
    ['Outside the EEA', fillIn('none, or which and why it is allowed', 'en')],
    ['Retention', 'See `retention`.'],
    [
      'Security',
      'Key encrypted and readable by its owner alone; the reference to a worker kept as a code (HMAC) only; certificates not kept; offers encrypted; an audit trail in which a change shows; access for each system with a key and scopes. ' +
        fillIn('your own measures', 'en'),
    ],
    ['Automated decisions', 'None. There is no score and no ranking.[^schufa]'],
  ]
}
