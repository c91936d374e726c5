/**
 * The outline of a data protection impact assessment: what the software does is filled in, what the
 * platform decides is not.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { IMPACT_RISKS } from './impact-risks.ts'
import { fillIn, type LegalDocument, type LegalFacts, table } from './legal-document.ts'

/** For who answers for data protection. */
export const IMPACT_ASSESSMENT: LegalDocument = {
  name: 'impact-assessment',
  title: {
    nl: 'Opzet van de gegevensbeschermingseffectbeoordeling (DPIA)',
    en: 'Outline of the data protection impact assessment (DPIA)',
  },
  purpose: {
    nl: 'De opzet van de DPIA, met wat de software doet al ingevuld.',
    en: 'The outline of the DPIA, with what the software does filled in.',
  },
  write: (facts, locale) => (locale === 'nl' ? writeNl(facts) : writeEn(facts)),
}

function writeNl(facts: LegalFacts): string {
  const { name, legalName, kvk, service, publicUrl } = facts
  return `Of een DPIA verplicht is, beoordeelt u zelf.[^gdpr-35] ${fillIn('uw oordeel en waarom', 'nl')}

## 1. Wat er gebeurt

${legalName} (KvK ${kvk}) biedt met ${name.nl} aan: ${service.nl}. Werkenden krijgen op hun verzoek een
ondertekend bestand dat zegt welk werk zij deden en, als zij dat willen, hoe het is beoordeeld. Zij bewaren
het zelf en laten het zien aan wie zij willen. Iedereen kan controleren dat het echt is, niet is gewijzigd en
niet is ingetrokken.

De gegevens komen uit de eigen administratie van ${name.nl}. De software draait bij ${legalName}, op
${publicUrl.nl}. ${legalName} is verwerkingsverantwoordelijke; de software brengt geen verwerker mee.[^roles]

1. Uw systeem geeft de gegevens van één werkende aan de software, of een bestand met veel werkenden.
2. De software doorzoekt alle teksten op persoonsgegevens die er niet in horen, en weigert die.
3. De werkende ziet in woorden wat erin komt, en kiest.
4. De software ondertekent, controleert het resultaat en geeft het bestand. Zij bewaart het niet.
5. Openbaar worden alleen een lijst van enen en nullen, en een register van hashes per dag.
6. Wie controleert, haalt die openbare bestanden in hun geheel op, op een ander moment.

## 2. Welke gegevens

${table(['Bewijs', 'Gegevens', 'Wanneer'], DATA.nl)}

Nooit: BSN,[^bsn] geboortedatum, geslacht, nationaliteit, foto, adres, contactgegevens, rekeningnummer,
btw-nummer, locatie, inkomen, een verklaring omtrent het gedrag, reden van vertrek. Standaard alleen
totalen.[^aggregates] Klanten staan er niet met naam in.[^reviewers]

## 3. Doel en grondslag

Doel: voldoen aan het recht van werkenden om hun gegevens mee te nemen,[^pwd-portability] ook als zij zelfstandig
zijn.[^pwd-scope] De AVG alleen geeft dat recht niet zeker voor beoordelingen.[^gdpr-20] De Nederlandse wet:
zie de voetnoot.[^pwd-dutch]

${fillIn('grondslag voor het werkbewijs, voor beoordelingen en voor reviews van klanten', 'nl')}

## 4. Noodzaak en evenredigheid

${table(['Regel', 'Wat het ontwerp ermee doet'], RULES.nl)}

Bewaartermijnen: zie \`retention\`. Rechten: zie \`worker-rights\`.

## 5. Risico's en maatregelen

${risks(['Risico', 'Wat de software doet', 'Uw oordeel'], 'nl')}

## 6. Advies en mening

${fillIn('advies van de functionaris gegevensbescherming', 'nl')}

${fillIn('wat werkenden en hun vertegenwoordigers ervan vinden', 'nl')}

## 7. Besluit

${fillIn('besluit, door wie, datum, en wanneer u deze beoordeling herziet', 'nl')}
`
}

function writeEn(facts: LegalFacts): string {
  const { name, legalName, kvk, service, publicUrl } = facts
  return `Whether a DPIA is required is for you to judge.[^gdpr-35] ${fillIn('your judgement and why', 'en')}

## 1. What happens

${legalName} (KvK ${kvk}) offers with ${name.en}: ${service.en}. On their request, workers get a signed file
that says what work they did and, if they want, how it was rated. They keep it themselves and show it to
whom they want. Everyone can check that it is genuine, unchanged and not withdrawn.

The data come from ${name.en}'s own records. The software runs at ${legalName}, on ${publicUrl.en}.
${legalName} is the controller; the software brings no processor.[^roles]

1. Your system gives the data of one worker to the software, or a file with many workers.
2. The software searches all texts for personal data that do not belong there, and refuses them.
3. The worker sees in words what will be in it, and chooses.
4. The software signs, checks the result and gives the file. It does not keep it.
5. Public are only a list of ones and zeros, and a register of hashes for each day.
6. Whoever checks fetches those public files whole, at another time.

## 2. Which data

${table(['Certificate', 'Data', 'When'], DATA.en)}

Never: BSN,[^bsn] date of birth, gender, nationality, photo, address, contact data, bank account, VAT number,
location, earnings, a certificate of conduct, reason for leaving. Totals by default.[^aggregates] Clients are
not in it by name.[^reviewers]

## 3. Purpose and legal basis

Purpose: to meet the right of workers to take their data along,[^pwd-portability] also where they are
self-employed.[^pwd-scope] The GDPR alone does not surely give that right for ratings.[^gdpr-20] The Dutch act:
see the footnote.[^pwd-dutch]

${fillIn('legal basis for the certificate of work, for ratings and for reviews by clients', 'en')}

## 4. Necessity and proportionality

${table(['Rule', 'What the design does with it'], RULES.en)}

Retention periods: see \`retention\`. Rights: see \`worker-rights\`.

## 5. Risks and measures

${risks(['Risk', 'What the software does', 'Your judgement'], 'en')}

## 6. Advice and views

${fillIn('advice of the data protection officer', 'en')}

${fillIn('what workers and their representatives think of it', 'en')}

## 7. Decision

${fillIn('decision, by whom, date, and when you review this assessment', 'en')}
`
}

function risks(head: readonly string[], locale: Locale): string {
  const judge = fillIn(
    { nl: 'kans, gevolg, rest', en: 'likelihood, severity, rest' }[locale],
    locale,
  )
  return table(
    head,
    IMPACT_RISKS.map(({ risk, measure }) => [risk[locale], measure[locale], judge]),
  )
}

const DATA = {
  nl: [
    [
      'Werkbewijs',
      'naam, soort werk, maanden, aantallen, uren, hoe de identiteit is gecontroleerd',
      'altijd',
    ],
    [
      'Beoordelingsbewijs, één per soort werk',
      'gemiddelde met schaal, aantal, periode, wie beoordeelde, aantal reviews',
      'als de werkende dat kiest',
    ],
    [
      'Review, één per bewijs',
      'tekst zonder persoonsgegevens, cijfer, soort klant, maand, kwartaal of jaar',
      'als de werkende die kiest',
    ],
    [
      'Kluslijst',
      'per klus of per maand: soort werk, maand, uren, provincie, afloop',
      'als de werkende dat kiest',
    ],
  ],
  en: [
    [
      'Certificate of work',
      'name, kind of work, months, amounts, hours, how the identity was checked',
      'always',
    ],
    [
      'Ratings, one for each kind of work',
      'average with scale, count, period, who rated, number of reviews',
      'when the worker chooses so',
    ],
    [
      'Review, one a certificate',
      'text without personal data, rating, kind of client, month, quarter or year',
      'when the worker chooses it',
    ],
    [
      'List of gigs',
      'by gig or month: kind of work, month, hours, province, outcome',
      'when the worker chooses so',
    ],
  ],
} as const

const RULES = {
  nl: [
    [
      'Getuigschrift[^getuigschrift]',
      'Het basisbewijs bevat soort werk, hoeveelheid en periode. Beoordelingen zijn apart en op verzoek. Hoe of waarom het werk eindigde, kan er niet in staan. Alles wat ondertekend is, staat er in woorden.',
    ],
    [
      'Niet meer dan nodig[^gdpr-5-25]',
      'Totalen, maanden, provincies. Wat de werkende niet koos, staat er niet in.',
    ],
    [
      'Inzage[^gdpr-15]',
      'Een beoordeling gaat mee zonder wie haar gaf. De maand staat er alleen bij als er 3 klussen of meer in die maand waren.',
    ],
    [
      'Platformwerk[^pwd-limits]',
      'Over taal, afkomst en verblijfsstatus van een werkende wordt niets vastgelegd en niets afgeleid.',
    ],
    [
      'Geautomatiseerde besluiten[^schufa]',
      'Er is geen score, geen rangorde en geen oordeel over geschiktheid.',
    ],
    [
      'Werving en selectie[^ai-act]',
      'De controle volgt vaste regels. Kandidaten worden niet gesorteerd of vergeleken.',
    ],
    ['Reviews[^omnibus]', 'In woorden staat wie kon beoordelen en of dat verplicht was.'],
    [
      'Uitgever ziet geen gebruik[^unobserved]',
      'Lijsten in hun geheel, zonder aanmelding, met een willekeurige plaats.',
    ],
    ['Rechtsgevolg[^eaa]', 'Een bewijs is elektronisch te controleren zonder bijzondere app.'],
  ],
  en: [
    [
      'Testimonial[^getuigschrift]',
      'The basic certificate has kind of work, amount and period. Ratings are apart and on request. How or why it ended cannot be in it. Everything that is signed is said in words.',
    ],
    [
      'No more than needed[^gdpr-5-25]',
      'Totals, months, provinces. What the worker did not choose is not in it.',
    ],
    [
      'Access[^gdpr-15]',
      'A rating goes along without who gave it. The month is there only if it had 3 gigs or more.',
    ],
    [
      'Platform work[^pwd-limits]',
      'Nothing about the language, origin and migration status of a worker is recorded or inferred.',
    ],
    ['Automated decisions[^schufa]', 'There is no score, no ranking and no judgement of fitness.'],
    [
      'Recruitment[^ai-act]',
      'The check follows fixed rules. Candidates are not sorted or compared.',
    ],
    ['Reviews[^omnibus]', 'It says in words who could rate and whether that was obligatory.'],
    [
      'The issuer does not see the use[^unobserved]',
      'Lists whole, without authentication, with a random place.',
    ],
    ['Legal effect[^eaa]', 'A certificate can be checked electronically without a special app.'],
  ],
} as const
