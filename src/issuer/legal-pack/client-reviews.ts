/**
 * The text for clients whose reviews travel: what goes with the worker, and what does not.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { fillIn, type LegalDocument, type LegalFacts } from './legal-document.ts'

/** What a client reads beside the box for a review. */
export const CLIENT_REVIEWS: LegalDocument = {
  name: 'client-reviews',
  title: {
    nl: 'Uw review kan met de werkende meegaan',
    en: 'Your review can go with the worker',
  },
  purpose: {
    nl: 'De tekst voor klanten die een review of beoordeling geven.',
    en: 'The text for clients who give a review or rating.',
  },
  write: (facts, locale) => (locale === 'nl' ? writeNl(facts) : writeEn(facts)),
}

function writeNl(facts: LegalFacts): string {
  const us = facts.name.nl
  return `Dit is de tekst voor klanten. Zet hem naast het veld waarin zij een review schrijven, en verwijs
ernaar in de voorwaarden voor klanten.

---

Na een klus kunt u bij ${us} een cijfer geven of een review schrijven. De werkende kan die meenemen als
bewijs van het werk, bijvoorbeeld naar een ander platform of een werkgever.[^pwd-portability]

**Dit gaat mee:**

- de tekst van uw review, als de werkende die kiest
- uw cijfer, en het gemiddelde van alle cijfers
- het soort werk
- het soort klant, bijvoorbeeld "huishouden" of "bedrijf"
- de maand, of bij weinig klussen het kwartaal of het jaar[^reviewers]

**Dit gaat niet mee:** uw naam, uw adres, uw foto, de dag en het tijdstip.[^gdpr-15]

Schrijf in een review geen namen, adressen, telefoonnummers of e-mailadressen, en niets over gezondheid
of kinderen. ${us} haalt zulke gegevens eruit voordat de review in een bewijs komt. De werkende verandert
niets aan uw tekst.

De werkende kiest welke reviews meegaan. Er staat altijd bij hoeveel reviews er in totaal zijn.

${whoRates(facts, 'nl')}

Met uw review geeft u toestemming om de tekst zo te gebruiken.
${fillIn('toestemming voor het gebruik van de tekst: auteursrecht en grondslag', 'nl')}

Wilt u niet dat uw review meegaat, of wilt u uw review weghalen?
${fillIn('hoe een klant dat doet, en wat er gebeurt met bewijzen die al gegeven zijn', 'nl')}
`
}

function writeEn(facts: LegalFacts): string {
  const us = facts.name.en
  return `This is the text for clients. Put it beside the box in which they write a review, and refer to it in
the terms for clients.

---

After a gig you can give a rating or write a review at ${us}. The worker can take it along as proof of
the work, for example to another platform or an employer.[^pwd-portability]

**This goes along:**

- the text of your review, if the worker chooses it
- your rating, and the average of all ratings
- the kind of work
- the kind of client, for example "household" or "business"
- the month, or with few gigs the quarter or the year[^reviewers]

**This does not:** your name, your address, your photo, the day and the time.[^gdpr-15]

Write no names, addresses, phone numbers or e-mail addresses in a review, and nothing about health or
children. ${us} takes such data out before a review goes into a certificate. The worker changes nothing
in your text.

The worker chooses which reviews go along. It always says how many reviews there are in all.

${whoRates(facts, 'en')}

With your review you allow the text to be used in this way.
${fillIn('permission to use the text: copyright and legal basis', 'en')}

Do you not want your review to go along, or do you want it removed?
${fillIn('how a client does that, and what happens to certificates that were given already', 'en')}
`
}

/** As the profile's own defaults say it. */
function whoRates({ onlyClientsRate }: LegalFacts, locale: Locale): string {
  if (onlyClientsRate === undefined) {
    const what = {
      nl: 'wie een beoordeling kan geven, en hoe u nagaat dat het echte klanten zijn',
      en: 'who can give a rating, and how you make sure that they are real customers',
    }
    return `${fillIn(what[locale], locale)}[^omnibus]`
  }
  const says = onlyClientsRate
    ? {
        nl: 'Alleen klanten die echt een klus hadden, kunnen een beoordeling geven. Dat staat ook in het bewijs.',
        en: 'Only clients who really had a gig can give a rating. The certificate says so too.',
      }
    : {
        nl: 'Iedereen die het platform gebruikt, kan een beoordeling geven. Dat staat ook in het bewijs.',
        en: 'Anyone who uses the platform can give a rating. The certificate says so too.',
      }
  return `${says[locale]}[^omnibus]`
}
