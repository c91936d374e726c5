/**
 * The retention table, as the issuer that these documents are for is set.
 * @module
 */
import { fillIn, type LegalDocument, table } from './legal-document.ts'

/** How long everything is kept. */
export const RETENTION_TABLE: LegalDocument = {
  name: 'retention',
  title: { nl: 'Bewaartermijnen', en: 'Retention periods' },
  purpose: {
    nl: 'Wat hoe lang bewaard wordt, en waarom.',
    en: 'What is kept for how long, and why.',
  },
  write: ({ retention }, locale) => {
    const [what, period, why] = HEAD[locale]
    const rows = retention.map((row) => [row.what[locale], row.period[locale], row.why[locale]])
    const own = OWN[locale].map((name) => {
      const [howLong, reason] = OWN_CELLS[locale]
      return [name, fillIn(howLong, locale), fillIn(reason, locale)]
    })
    return `${INTRODUCTION[locale]}\n\n${table([what, period, why], [...rows, ...own])}\n\n${REMARK[locale]}`
  },
}

const HEAD = { nl: ['Wat', 'Hoe lang', 'Waarom'], en: ['What', 'How long', 'Why'] } as const

const INTRODUCTION = {
  nl: 'Dit zijn de termijnen waarmee de software nu is ingesteld. Verandert u een instelling, maak dit document dan opnieuw. Er wordt niet meer bewaard dan nodig is.[^gdpr-5-25]',
  en: 'These are the periods with which the software is set now. If you change a setting, make this document again. No more is kept than is needed.[^gdpr-5-25]',
}

const OWN_CELLS = { nl: ['hoe lang', 'waarom'], en: ['how long', 'why'] } as const

/** What the software cannot know. */
const OWN = {
  nl: [
    'Uw eigen administratie van klussen, beoordelingen en reviews',
    'Logbestanden van uw servers (de software schrijft er geen persoonsgegevens in)',
    'Reservekopieën van de database',
  ],
  en: [
    'Your own records of gigs, ratings and reviews',
    'Log files of your servers (the software writes no personal data into them)',
    'Backups of the database',
  ],
} as const

const REMARK = {
  nl: 'Wist u een werkende, dan staat die nog in reservekopieën tot die verlopen. Zet u een oude kopie terug, wis de werkende dan opnieuw.[^gdpr-16-17]\n\nEen werkgever die iemand niet aanneemt, bewaart een bewijs ten hoogste 4 weken. Dat staat ook op de pagina waar een werkgever een bewijs controleert.[^employers]',
  en: 'When you erase a worker, the worker is still in backups until these expire. If you restore an old one, erase the worker again.[^gdpr-16-17]\n\nAn employer who does not hire someone keeps a certificate for at most 4 weeks. The page on which an employer checks a certificate says so too.[^employers]',
}
