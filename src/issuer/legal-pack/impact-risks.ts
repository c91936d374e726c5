/**
 * The risks of certificates for people, and what the software does about each: the heart of the
 * impact assessment. Whether that is enough is for the platform to judge.
 * @module
 */
import type { Words } from '../../claims/words.ts'

/** A risk, and what is done about it. */
export interface ImpactRisk {
  readonly risk: Words
  readonly measure: Words
}

/** From what happens to one worker to what happens to all. */
export const IMPACT_RISKS: readonly ImpactRisk[] = [
  {
    risk: {
      nl: 'Een bewijs komt bij iemand voor wie het niet bedoeld is.',
      en: 'A certificate reaches someone for whom it is not meant.',
    },
    measure: {
      nl: 'De werkende bewaart het en kiest wie het ziet. Beoordelingen en reviews zijn aparte bewijzen, die apart kunnen wegblijven. Een aanbod is versleuteld en kort geldig. Blijft over: een bestand kan worden gekopieerd.',
      en: 'The worker keeps it and chooses who sees it. Ratings and reviews are certificates of their own that can be left out. An offer is encrypted and short-lived. What remains: a file can be copied.',
    },
  },
  {
    risk: {
      nl: 'Wat erin staat klopt niet.',
      en: 'What it says is wrong.',
    },
    measure: {
      nl: 'De werkende leest vooraf wat een werkgever zal lezen. Een gemelde fout schort het bewijs op; daarna komt een verbeterd bewijs, of het oude geldt weer.[^gdpr-16-17]',
      en: 'The worker reads beforehand what an employer will read. A reported mistake suspends the certificate; then a corrected one comes, or the old one holds again.[^gdpr-16-17]',
    },
  },
  {
    risk: {
      nl: 'Een klant is te herkennen in een review.',
      en: 'A client can be recognised in a review.',
    },
    measure: {
      nl: 'Alleen het soort klant en de maand, en bij weinig klussen het kwartaal of het jaar.[^reviewers] Het platform haalt namen en andere gegevens uit de tekst voor het ondertekenen.[^gdpr-15]',
      en: 'Only the kind of client and the month, and with few gigs the quarter or the year.[^reviewers] The platform takes names and other data out of the text before it is signed.[^gdpr-15]',
    },
  },
  {
    risk: {
      nl: 'Een BSN, adres, rekeningnummer of telefoonnummer staat in een tekst.',
      en: 'A BSN, address, bank account or phone number stands in a text.',
    },
    measure: {
      nl: 'Elke tekst wordt doorzocht en dan geweigerd.[^bsn] De software vindt niet alles, en herkent geen namen en niets over gezondheid: dat blijft werk van mensen.',
      en: 'Every text is searched and then refused.[^bsn] The software does not find everything, and knows no names and nothing about health: that remains the work of people.',
    },
  },
  {
    risk: {
      nl: 'Iemand wordt beoordeeld op één cijfer, of vergeleken met anderen.',
      en: 'Someone is judged by one figure, or compared with others.',
    },
    measure: {
      nl: 'Er is geen score, geen gemiddelde over platforms of soorten werk en geen rangorde.[^schufa][^ai-act] Elk cijfer staat er met schaal, aantal, periode en wie beoordeelde. Het bewijs zegt wat het niet bewijst.',
      en: 'There is no score, no average over platforms or kinds of work and no ranking.[^schufa][^ai-act] Each figure stands with scale, count, period and who rated. The certificate says what it does not prove.',
    },
  },
  {
    risk: {
      nl: 'Een werkende wordt gedwongen om alles te laten zien.',
      en: 'A worker is pressed to show everything.',
    },
    measure: {
      nl: 'Het werkbewijs is op zichzelf compleet, zonder beoordelingen.[^getuigschrift] Hoeveel reviews er zijn, staat erbij; welke de werkende weglaat, niet. Een werkgever leest dat bewaren maar kort mag.[^employers]',
      en: 'The certificate of work is complete by itself, without ratings.[^getuigschrift] It says how many reviews there are, not which the worker left out. An employer reads that keeping it is allowed for a short time only.[^employers]',
    },
  },
  {
    risk: {
      nl: 'Een intrekking zegt iets over iemand, of een geheim teken doet dat.',
      en: 'A withdrawal says something about someone, or a hidden mark does.',
    },
    measure: {
      nl: 'De reden blijft bij het platform, en de tekst voor een werkgever zegt dat. Alles wat ondertekend is, staat er ook in woorden.[^getuigschrift]',
      en: 'The reason stays with the platform, and the text for an employer says so. Everything that is signed is said in words too.[^getuigschrift]',
    },
  },
  {
    risk: {
      nl: 'Het platform ziet waar een werkende solliciteert.',
      en: 'The platform sees where a worker applies for work.',
    },
    measure: {
      nl: 'Wie controleert, vraagt het platform niets over één bewijs: lijsten worden in hun geheel opgehaald, de plaats erin is willekeurig.[^unobserved][^status-lists]',
      en: 'Whoever checks asks the platform nothing about one certificate: lists are fetched whole, the place in them is random.[^unobserved][^status-lists]',
    },
  },
  {
    risk: {
      nl: 'Iemand anders werkte onder het account van de werkende.',
      en: "Someone else worked under the worker's account.",
    },
    measure: {
      nl: 'Het bewijs zegt hoe de identiteit is gecontroleerd, en of een ander de klus mocht overnemen. Een werkgever leest dat het bewijs is gecontroleerd en de persoon niet.',
      en: 'The certificate says how the identity was checked, and whether someone else could take over a gig. An employer reads that the certificate was checked and the person was not.',
    },
  },
  {
    risk: {
      nl: 'Iemand leidt iets af over afkomst, taal of arbeidsrelatie.',
      en: 'Someone infers origin, language or employment status.',
    },
    measure: {
      nl: 'Niets daarvan wordt afgeleid.[^pwd-limits] Staat de arbeidsrelatie in een bewijs, dan zoals het platform die noemt, en zonder oordeel.[^work-relation]',
      en: 'None of it is inferred.[^pwd-limits] Where a certificate states the work relation, it is as the platform calls it, without a judgement.[^work-relation]',
    },
  },
  {
    risk: {
      nl: 'De database lekt.',
      en: 'The database leaks.',
    },
    measure: {
      nl: 'Bewijzen staan er niet in. Er staan nummers en hashes in, en verwijzingen naar werkenden als code onder een eigen sleutel. Namen staan alleen in bestanden met veel werkenden, zolang die worden bewaard: zie `retention`.',
      en: 'There are no certificates in it. There are ids and hashes, and references to workers as codes under a key of their own. Names are only in files with many workers, as long as these are kept: see `retention`.',
    },
  },
  {
    risk: {
      nl: 'De sleutel van het platform wordt gestolen, en iemand maakt valse bewijzen.',
      en: 'The key of the platform is stolen, and someone makes false certificates.',
    },
    measure: {
      nl: 'De sleutel is versleuteld en kan worden vervangen. Een dagelijks register van wat is uitgegeven laat zien welke bewijzen van voor de diefstal zijn.',
      en: 'The key is encrypted and can be replaced. A daily register of what was issued shows which certificates are from before the theft.',
    },
  },
  {
    risk: {
      nl: 'Het platform stopt, en bewijzen zijn niets meer waard.',
      en: 'The platform stops, and certificates are worth nothing any more.',
    },
    measure: {
      nl: 'Met de registers en een archief blijven bewijzen controleerbaar zonder het platform.[^bankruptcy] Zie `kluscv wind-down`.',
      en: 'With the registers and an archive, certificates can be checked without the platform.[^bankruptcy] See `kluscv wind-down`.',
    },
  },
  {
    risk: {
      nl: 'Een minderjarige deelt meer dan goed is.',
      en: 'A minor shares more than is good.',
    },
    measure: {
      nl: 'Er is geen openbaar profiel. Delen gebeurt alleen bewust, per keer. Toestemming regelt u zelf.[^minors]',
      en: 'There is no public profile. Sharing is a deliberate act, each time. Consent is yours to arrange.[^minors]',
    },
  },
]
