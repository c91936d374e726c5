/**
 * How each right of a worker is served: by which call of the service, or which command. A test holds
 * that every one named here exists.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type LegalDocument, table } from './legal-document.ts'

/** From a worker's question to the call that answers it. */
export const WORKER_RIGHTS: LegalDocument = {
  name: 'worker-rights',
  title: { nl: 'Rechten van werkenden', en: 'Rights of workers' },
  purpose: {
    nl: 'Met welke opdracht u aan elk recht voldoet.',
    en: 'By which call you serve each right.',
  },
  write: (_, locale) => {
    const rows = RIGHTS.map(({ right, calls, how }) => [
      right[locale],
      calls.map((call) => `\`${call}\``).join('<br>'),
      how[locale],
    ])
    return `${INTRODUCTION[locale]}\n\n${table(HEAD[locale], rows)}\n\n${REMARKS[locale]}`
  },
}

interface ServedRight {
  readonly right: Words
  /** Of the service, and commands. */
  readonly calls: readonly string[]
  readonly how: Words
}

const HEAD = {
  nl: ['De werkende vraagt', 'Aanroep of opdracht', 'Wat er gebeurt'],
  en: ['The worker asks', 'Call or command', 'What happens'],
}

const INTRODUCTION: Words = {
  nl: 'Stel eerst vast dat u met de werkende zelf te maken hebt: de software kent de werkende alleen aan uw eigen verwijzing (`worker_ref`). Wat er wordt uitgegeven, veranderd, verstrekt of gewist, komt in het logboek.',
  en: 'First make sure that it is the worker who asks: the software knows the worker by your own reference (`worker_ref`) only. What is issued, changed, handed out or erased is noted in the audit trail.',
}

const RIGHTS: readonly ServedRight[] = [
  {
    right: {
      nl: 'een bewijs (meenemen van gegevens)[^pwd-portability][^gdpr-20]',
      en: 'a certificate (portability)[^pwd-portability][^gdpr-20]',
    },
    calls: ['POST /v1/offers', 'POST /v1/certificates', 'kluscv issue'],
    how: {
      nl: 'De werkende ziet eerst wat erin komt, kiest wat mee mag, en krijgt een bestand dat ook machines lezen. Gratis, op elk moment.',
      en: 'The worker first sees what will be in it, chooses what goes along, and gets a file that machines read too. Free of charge, at any time.',
    },
  },
  {
    right: {
      nl: 'sturen naar een derde[^pwd-portability]',
      en: 'sending to a third party[^pwd-portability]',
    },
    calls: ['POST /v1/workers/{ref}/transfer'],
    how: {
      nl: 'De bewijzen gaan naar een ontvanger die de werkende noemt, uit de lijst die u instelt.',
      en: 'The certificates go to a recipient whom the worker names, from the list that you set.',
    },
  },
  {
    right: { nl: 'inzage[^gdpr-15]', en: 'access[^gdpr-15]' },
    calls: ['POST /v1/workers/export', 'kluscv workers export'],
    how: {
      nl: 'Een bestand met alles wat hier over de werkende staat, met uitleg in het Nederlands en Engels. Wat uw eigen systemen bewaren, voegt u zelf toe: ook losse beoordelingen, zonder wie ze gaf.',
      en: 'A file with all that is held here about the worker, with explanations in Dutch and English. What your own systems hold you add yourself: single ratings too, without who gave them.',
    },
  },
  {
    right: { nl: 'een fout verbeteren[^gdpr-16-17]', en: 'correcting a mistake[^gdpr-16-17]' },
    calls: [
      'POST /v1/corrections',
      'POST /v1/corrections/{id}/correct',
      'POST /v1/corrections/{id}/dismiss',
      'kluscv corrections',
    ],
    how: {
      nl: 'Het bewijs wordt opgeschort. Daarna komt er een verbeterd bewijs en wordt het oude ingetrokken, of het oude geldt weer. Een mens beslist.[^pwd-oversight]',
      en: 'The certificate is suspended. Then a corrected one comes and the old one is withdrawn, or the old one holds again. A human decides.[^pwd-oversight]',
    },
  },
  {
    right: { nl: 'een bewijs intrekken', en: 'withdrawing a certificate' },
    calls: ['POST /v1/certificates/{id}/status', 'POST /v1/status/bulk', 'kluscv status'],
    how: {
      nl: 'Binnen enkele seconden staat het in de openbare lijst. De reden blijft bij u.',
      en: 'Within seconds it is in the public list. The reason stays with you.',
    },
  },
  {
    right: {
      nl: 'wissen, bij het sluiten van het account[^gdpr-16-17]',
      en: 'erasure, when the account is closed[^gdpr-16-17]',
    },
    calls: ['POST /v1/workers/deletion', 'kluscv workers delete'],
    how: {
      nl: 'De werkende kiest: alle bewijzen intrekken (`withdraw`) of laten gelden (`keep`). De sleutel waarmee de werkende herkend werd, wordt vernietigd.',
      en: 'The worker chooses: withdraw all certificates (`withdraw`) or let them go on (`keep`). The key by which the worker was known is destroyed.',
    },
  },
  {
    right: {
      nl: 'geen besluit door een computer[^schufa]',
      en: 'no decision by a computer[^schufa]',
    },
    calls: [],
    how: {
      nl: 'De software berekent geen score, vergelijkt niemand en rangschikt niemand.',
      en: 'The software computes no score, compares no one and ranks no one.',
    },
  },
]

const REMARKS: Words = {
  nl: 'Stoppen met delen is iets anders dan intrekken: de werkende stopt zelf een link, en het bewijs blijft geldig.\n\nEen bewijs dat een ander al heeft, haalt intrekken niet terug. Wie het controleert, ziet wel dat het niet meer geldt.',
  en: 'To stop sharing is not to withdraw: the worker stops a link, and the certificate goes on.\n\nWithdrawing does not bring back a certificate that someone else has. Whoever checks it sees that it no longer holds.',
}
