/**
 * The privacy text for workers. They read it on a phone, perhaps not in their first language: short
 * sentences, and no word that the certificate itself does not use.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { fillIn, type LegalDocument, type LegalFacts, table } from './legal-document.ts'
import type { RetentionRow } from './retention-rows.ts'

/** What a worker reads before the first certificate. */
export const WORKER_PRIVACY: LegalDocument = {
  name: 'worker-privacy',
  title: { nl: 'Jouw bewijzen en je privacy', en: 'Your certificates and your privacy' },
  purpose: {
    nl: 'De privacytekst voor werkenden.',
    en: 'The privacy text for workers.',
  },
  write: (facts, locale) => (locale === 'nl' ? writeNl(facts) : writeEn(facts)),
}

/** What is about a worker, in words for one. */
function workerRows(
  retention: readonly RetentionRow[],
  locale: Locale,
): readonly (readonly string[])[] {
  return retention.flatMap(({ period, forWorker }) =>
    forWorker === undefined ? [] : [[forWorker.what[locale], (forWorker.period ?? period)[locale]]],
  )
}

function writeNl({ name, legalName, retention, workYears }: LegalFacts): string {
  const us = name.nl
  return `Dit is de tekst voor werkenden. Zet hem op de plek waar zij hun bewijs krijgen.

---

## Wat is een bewijs?

Bij ${us} kun je een bewijs van je werk krijgen. Het is een bestand. Jij bewaart het. Jij kiest wie
het mag zien. ${legalName} biedt ${us} aan, en is verantwoordelijk voor je gegevens.

## Wat staat erin?

Dit staat altijd in een werkbewijs:

- je naam, zoals ${us} die kent
- wat voor werk je deed, en in welke maanden
- hoeveel klussen je deed, en soms hoeveel uren
- hoe ${us} heeft gecontroleerd wie je bent

Dit staat er alleen in als jij dat wilt:[^getuigschrift]

- je beoordelingen, per soort werk
- reviews die jij uitkiest. Er staat altijd bij hoeveel reviews je in totaal hebt.
- een lijst van je klussen, per maand

Dit staat er nooit in: je BSN,[^bsn] je adres, je geboortedatum, je telefoonnummer, je e-mailadres, je
bankrekening, je foto, je afkomst en wat je verdient. Wij leiden ook niets over je af.[^pwd-limits]

Alles wat in het bewijs staat, kun je lezen. Er zitten geen geheime tekens in. Er is geen score.

## Wat bewaart ${us}?

Je bewijs bewaren we niet. Dit bewaren we wel:

${table(['Wat', 'Hoe lang'], workerRows(retention, 'nl'))}

## Wie krijgt je gegevens?

Jij, en verder niemand. We sturen je bewijs alleen naar een ander als jij dat vraagt. We zien niet wie
je bewijs controleert.[^unobserved] Er is een openbare lijst van bewijzen die niet meer gelden. Daar
staan geen namen in.

Laat je je bewijs aan een werkgever zien? Neemt die je niet aan, dan moet die het binnen 4 weken
wissen.[^employers]

## Waarom mag ${us} dit?

${fillIn('de grondslag, bijvoorbeeld omdat je erom vraagt, of omdat de wet het zegt', 'nl')}

Je hebt het recht om je gegevens mee te nemen. Dat kost niets.[^pwd-portability]

## Wat kun je vragen?

- **Een bewijs.** Zo vaak als redelijk is.
- **Wat er over je bewaard wordt.** Je krijgt een bestand dat je kunt lezen.[^gdpr-15]
- **Een fout verbeteren.** Zolang we het uitzoeken, geldt je bewijs even niet. Daarna krijg je een nieuw
  bewijs, of het oude geldt weer.[^gdpr-16-17]
- **Een bewijs intrekken.** Waarom, dat staat niet in de openbare lijst.
- **Je account sluiten.** Jij kiest wat er met je bewijzen gebeurt: allemaal intrekken, of laten gelden.
- **Je bewijs naar iemand sturen** die jij noemt.

Vraag het aan ${fillIn('naam, e-mailadres en telefoonnummer', 'nl')}. Je krijgt antwoord binnen
${fillIn('termijn', 'nl')}.

Ben je het niet met ons eens? Dan kun je klagen bij de Autoriteit Persoonsgegevens.

## Ben je jonger dan 16?

${fillIn('hoe een ouder of voogd toestemming geeft, of dat je pas vanaf 16 jaar kunt meedoen', 'nl')}[^minors]

## Als ${us} stopt

Bewaar je bestand goed. Ook als ${us} stopt, kan het nog gecontroleerd worden. Een werkbewijs is
${workYears} jaar geldig.
`
}

function writeEn({ name, legalName, retention, workYears }: LegalFacts): string {
  const us = name.en
  return `This is the text for workers. Put it where they get their certificate.

---

## What is a certificate?

At ${us} you can get a certificate of your work. It is a file. You keep it. You choose who may see it.
${legalName} offers ${us}, and is responsible for your data.

## What is in it?

A certificate of work always has this:

- your name, as ${us} knows it
- what kind of work you did, and in which months
- how many gigs you did, and sometimes how many hours
- how ${us} checked who you are

This is in it only if you want it:[^getuigschrift]

- your ratings, for each kind of work
- reviews that you choose. It always says how many reviews you have in all.
- a list of your gigs, by month

This is never in it: your BSN,[^bsn] your address, your date of birth, your phone number, your e-mail
address, your bank account, your photo, your origin and what you earn. We infer nothing about you
either.[^pwd-limits]

You can read everything that is in the certificate. There are no secret marks in it. There is no score.

## What does ${us} keep?

We do not keep your certificate. This is what we keep:

${table(['What', 'How long'], workerRows(retention, 'en'))}

## Who gets your data?

You, and nobody else. We send your certificate to someone else only when you ask for it. We do not see
who checks your certificate.[^unobserved] There is a public list of certificates that no longer hold.
It has no names in it.

Do you show your certificate to an employer? If they do not hire you, they must delete it within 4
weeks.[^employers]

## Why may ${us} do this?

${fillIn('the legal basis, for example because you ask for it, or because the law says so', 'en')}

You have the right to take your data with you. It is free of charge.[^pwd-portability]

## What can you ask for?

- **A certificate.** As often as is reasonable.
- **What is kept about you.** You get a file that you can read.[^gdpr-15]
- **To have a mistake corrected.** While we look into it, your certificate does not hold. After that you
  get a new one, or the old one holds again.[^gdpr-16-17]
- **To have a certificate withdrawn.** The public list does not say why.
- **To close your account.** You choose what happens to your certificates: all withdrawn, or all go on.
- **To have your certificate sent** to someone whom you name.

Ask ${fillIn('name, e-mail address and phone number', 'en')}. You get an answer within
${fillIn('period', 'en')}.

Do you disagree with us? Then you can complain to the Autoriteit Persoonsgegevens.

## Are you younger than 16?

${fillIn('how a parent or guardian consents, or that one can take part from 16 only', 'en')}[^minors]

## When ${us} stops

Keep your file safe. It can still be checked when ${us} stops. A certificate of work is valid for
${workYears} years.
`
}
