/**
 * A block for the platform's terms: who has access to which data and ratings.
 * @module
 */
import { fillIn, type LegalDocument, type LegalFacts } from './legal-document.ts'

/** For the terms between the platform and its workers. */
export const PLATFORM_TERMS: LegalDocument = {
  name: 'platform-terms',
  title: {
    nl: 'Tekst voor de voorwaarden: toegang tot gegevens en beoordelingen',
    en: 'Text for the terms: access to data and ratings',
  },
  purpose: {
    nl: 'Een artikel voor de voorwaarden voor werkenden.',
    en: 'An article for the terms for workers.',
  },
  write: (facts, locale) => (locale === 'nl' ? writeNl(facts) : writeEn(facts)),
}

function writeNl({ name, workYears }: LegalFacts): string {
  const us = name.nl
  return `De voorwaarden van een platform moeten zeggen tot welke gegevens en beoordelingen werkenden toegang
hebben, als zij zakelijke gebruikers zijn.[^p2b] De regels voor poortwachters gelden hier niet.[^dma] Of een
werkende zakelijke gebruiker of werknemer is, zegt deze tekst niet.[^work-relation]

---

### Artikel ${fillIn('nummer', 'nl')}. Gegevens, beoordelingen en bewijzen

1. ${us} legt van elke klus vast: het soort werk, de periode, het aantal uren als dat bekend is, en de
   beoordeling of review als die gegeven is.
2. De werkende heeft toegang tot deze gegevens ${fillIn('waar: in het account, of op verzoek', 'nl')}. Van wie een
   beoordeling gaf, ziet de werkende niet de naam.
3. De werkende kan op elk moment en zonder kosten een ondertekend bewijs van het werk vragen. Het
   werkbewijs noemt het soort werk, de hoeveelheid en de periode. Beoordelingen, reviews en een lijst van
   klussen staan alleen in een bewijs als de werkende daarom vraagt.
4. Het bewijs is een bestand van de werkende. Een werkbewijs is ${workYears} jaar geldig. De werkende beslist wie het
   ziet. Op verzoek van de werkende stuurt ${us} het naar een derde die de werkende noemt.
5. ${us} kan een bewijs opschorten zolang een melding wordt onderzocht, en intrekken als het onjuist is.
   Dat een bewijs is opgeschort of ingetrokken is openbaar, waarom niet. De werkende krijgt daarvan bericht
   ${fillIn('hoe', 'nl')} en kan bezwaar maken bij ${fillIn('bij wie', 'nl')}. Een mens beslist.[^pwd-oversight]
6. Bij het einde van de overeenkomst kiest de werkende of bewijzen geldig blijven of worden ingetrokken.
7. ${us} heeft toegang tot de gegevens in lid 1 om het platform uit te voeren, en geeft ze niet aan derden,
   behalve ${fillIn('uitzonderingen, of: niemand', 'nl')}.
8. Klanten zijn ervan op de hoogte gebracht dat hun reviews zonder hun naam kunnen meegaan.
`
}

function writeEn({ name, workYears }: LegalFacts): string {
  const us = name.en
  return `The terms of a platform must say to which data and ratings workers have access, where they are
business users.[^p2b] The rules for gatekeepers are not for this.[^dma] Whether a worker is a business user
or an employee, this text does not say.[^work-relation]

---

### Article ${fillIn('number', 'en')}. Data, ratings and certificates

1. Of each gig ${us} records: the kind of work, the period, the hours where they are known, and the rating
   or review where one was given.
2. The worker has access to these data ${fillIn('where: in the account, or on request', 'en')}. The worker does not see
   the name of who gave a rating.
3. The worker can ask for a signed certificate of the work at any time, free of charge. The certificate of
   work states the kind of work, the amount and the period. Ratings, reviews and a list of gigs are in a
   certificate only when the worker asks for them.
4. The certificate is a file of the worker. A certificate of work is valid for ${workYears} years. The worker decides
   who sees it. On the worker's request ${us} sends it to a third party whom the worker names.
5. ${us} can suspend a certificate while a report is looked into, and withdraw it when it is wrong. That a
   certificate is suspended or withdrawn is public, why is not. The worker is told ${fillIn('how', 'en')} and can
   object to ${fillIn('whom', 'en')}. A human decides.[^pwd-oversight]
6. When the contract ends, the worker chooses whether certificates stay valid or are withdrawn.
7. ${us} has access to the data of paragraph 1 to run the platform, and gives them to no third party,
   except ${fillIn('exceptions, or: nobody', 'en')}.
8. Clients have been told that their reviews can go along without their names.
`
}
