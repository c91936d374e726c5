/**
 * The list of processors: the software brings none, the platform's own hosting may.
 * @module
 */
import { fillIn, type LegalDocument, table } from './legal-document.ts'

/** Who else handles the data. */
export const PROCESSORS: LegalDocument = {
  name: 'processors',
  title: { nl: 'Verwerkers', en: 'Processors' },
  purpose: {
    nl: 'Wie er verder met de gegevens werkt.',
    en: 'Who else works with the data.',
  },
  write: ({ legalName, publicUrl }, locale) => {
    const rows = KINDS[locale].map((kind) => [
      kind,
      fillIn({ nl: 'naam, of: geen', en: 'name, or: none' }[locale], locale),
      fillIn({ nl: 'land', en: 'country' }[locale], locale),
      fillIn({ nl: 'datum', en: 'date' }[locale], locale),
    ])
    return `${INTRODUCTION[locale](legalName, publicUrl[locale])}

## ${HOSTS[locale]}

${table(HEAD[locale], rows)}

## ${NOT_PROCESSORS[locale]}`
  },
}

const INTRODUCTION = {
  nl: (legalName: string, place: string) =>
    `**Verwerkers die de software meebrengt: geen.** De software draait bij ${legalName}, op ${place}. De makers
van de software krijgen geen gegevens. Er is geen centrale database, geen meting en geen verbinding naar
hen. ${legalName} is zelf verwerkingsverantwoordelijke.[^roles]`,
  en: (legalName: string, place: string) =>
    `**Processors that the software brings: none.** The software runs at ${legalName}, on ${place}. The makers of
the software get no data. There is no central database, no telemetry and no connection to them.
${legalName} is the controller itself.[^roles]`,
}

const HOSTS = {
  nl: 'Uw eigen leveranciers',
  en: 'Your own suppliers',
}

const HEAD = {
  nl: ['Waarvoor', 'Wie', 'Waar', 'Overeenkomst van'],
  en: ['For what', 'Who', 'Where', 'Agreement of'],
}

const KINDS = {
  nl: [
    'Servers waarop de software draait',
    'Database (PostgreSQL)',
    'Reservekopieën',
    'Sleutelbeheer, als een andere dienst ondertekent',
  ],
  en: [
    'Servers on which the software runs',
    'Database (PostgreSQL)',
    'Backups',
    'Key management, where another service signs',
  ],
} as const

const NOT_PROCESSORS = {
  nl: `Wie geen verwerker is

- **Wie een bewijs controleert.** Een werkgever of een ander platform krijgt het bewijs van de werkende, en is
  daar zelf verantwoordelijk voor. Die vraagt u niets over één bewijs.[^status-lists]
- **Een ontvanger** aan wie u een bewijs stuurt omdat de werkende dat vraagt: die is een derde.
- **Wie de openbare bestanden doorgeeft,** zoals een netwerk van tussenservers: statuslijsten en registers
  bevatten geen namen. De IP-adressen van wie ze ophaalt zijn wel persoonsgegevens van die bezoekers.`,
  en: `Who is no processor

- **Whoever checks a certificate.** An employer or another platform gets the certificate from the worker, and
  is responsible for it itself. It asks you nothing about one certificate.[^status-lists]
- **A recipient** to whom you send a certificate because the worker asks for it is a third party.
- **Whoever passes on the public files,** such as a content delivery network: status lists and registers hold
  no names. The IP addresses of who fetches them are personal data of those visitors.`,
}
