/**
 * What the law says, as far as this project looked at it: each fact with where it was read, or that
 * it was not. The documents refer to a fact as a footnote, `[^name]`, and so carry it with them.
 * @module
 */
import type { Words } from '../../claims/words.ts'

/** How far a fact can be relied on. */
export type Reliability = 'read' | 'memory' | 'judgement'

/** Something that a document rests on. */
export interface LegalFact {
  readonly says: Words
  readonly reliability: Reliability
  /** Where it was read; addresses, cases and names as they were noted. */
  readonly sources: readonly string[]
}

/** In the words of the documents. */
export const RELIABILITY: Readonly<Record<Reliability, Words>> = {
  read: { nl: 'Gelezen in de bron.', en: 'Read in the source.' },
  memory: {
    nl: 'Uit het hoofd opgeschreven: controleer dit voor gebruik.',
    en: 'Written from memory: check before use.',
  },
  judgement: {
    nl: 'Een eigen afweging van de makers van de software.',
    en: 'A judgement of the makers of the software.',
  },
}

const read = (sources: readonly string[], says: Words): LegalFact => ({
  says,
  sources,
  reliability: 'read',
})
const memory = (says: Words): LegalFact => ({ says, sources: [], reliability: 'memory' })
const judgement = (says: Words): LegalFact => ({ says, sources: [], reliability: 'judgement' })

const DIRECTIVE = 'https://eur-lex.europa.eu/eli/dir/2024/2831/oj'

/** All facts, by the name of their footnote. */
export const LEGAL_FACTS = {
  getuigschrift: read(
    ['https://wetboekplus.nl/burgerlijk-wetboek-boek-7-artikel-656-getuigschrift/'],
    {
      nl: 'Artikel 7:656 BW (getuigschrift): aard van het werk, uren, begin en einde staan er altijd in. Hoe iemand werkte, hoe en waarom het eindigde staat er alleen in als de werkende dat vraagt. Lid 5: wie iets onwaars opschrijft of met een teken iets anders zegt dan de woorden, is aansprakelijk. Het artikel geldt strikt genomen voor arbeidsovereenkomsten.',
      en: 'Article 7:656 Dutch Civil Code (testimonial): kind of work, hours, begin and end are always in it. How someone worked, and how and why it ended, only when the worker asks for it. Paragraph 5: whoever states something untrue, or conveys by a mark something that the words do not say, is liable. Strictly, the article is about employment contracts.',
    },
  ),
  'pwd-scope': read([DIRECTIVE, 'taylorwessing.com'], {
    nl: 'Richtlijn (EU) 2024/2831 over platformwerk: om te zetten uiterlijk op 2 december 2026. De regels over gegevens gelden ook voor zelfstandigen.',
    en: 'Directive (EU) 2024/2831 on platform work: to be transposed by 2 December 2026. Its rules on data apply to the self-employed too.',
  }),
  'pwd-portability': memory({
    nl: 'Artikel 9, lid 6, van richtlijn (EU) 2024/2831: recht om gegevens mee te nemen die ontstaan door het werk, ook beoordelingen en reviews, zonder de rechten van de ontvanger van de dienst onder de AVG te schaden. Het platform geeft daar gratis middelen voor, en stuurt ze op verzoek rechtstreeks naar een derde.',
    en: 'Article 9(6) of Directive (EU) 2024/2831: a right to take along data that come from the work, ratings and reviews included, without adversely affecting the rights of the recipient of the service under the GDPR. The platform provides tools for it free of charge, and on request transmits the data directly to a third party.',
  }),
  'pwd-limits': memory({
    nl: 'Artikel 7 van richtlijn (EU) 2024/2831: geen verwerking van gevoelens, privégesprekken of gegevens van buiten het werk. Niets afleiden over onder meer afkomst, verblijfsstatus, gezondheid of lidmaatschap van een vakbond.',
    en: 'Article 7 of Directive (EU) 2024/2831: no processing of emotional state, private conversations or data from outside work. Nothing inferred about ethnicity, migration status, health or union membership, among others.',
  }),
  'pwd-oversight': memory({
    nl: 'Artikelen 10 en 11 van richtlijn (EU) 2024/2831: menselijk toezicht op geautomatiseerde systemen, en herziening door een mens.',
    en: 'Articles 10 and 11 of Directive (EU) 2024/2831: human oversight of automated systems, and review by a human.',
  }),
  'pwd-dutch': memory({
    nl: 'Een Nederlandse wet die richtlijn (EU) 2024/2831 omzet, is bij het onderzoek voor deze software niet gevonden. Zoek op of die er nu is.',
    en: 'No Dutch act that transposes Directive (EU) 2024/2831 was found in the research for this software. Look up whether there is one now.',
  }),
  'gdpr-20': read(['WP242 rev.01, technethics.com'], {
    nl: 'Artikel 20 AVG (meenemen van gegevens) gaat over gegevens die iemand heeft verstrekt. Daar horen waargenomen gegevens bij, afgeleide niet. Of beoordelingen door anderen erbij horen, is twijfelachtig.',
    en: 'Article 20 GDPR (portability) is about data that someone has provided. Observed data are among them, inferred data are not. Whether ratings by others are among them is doubtful.',
  }),
  'gdpr-15': read(
    [
      'ECLI:NL:RBAMS:2021:1019 (Ola), ECLI:NL:RBAMS:2021:1020 (Uber)',
      'ECLI:NL:GHAMS:2023:804',
      'jure.nl, gigpedia.org',
    ],
    {
      nl: 'Artikel 15 AVG (inzage) geldt ook voor beoordelingen. Rechtbank Amsterdam, 11 maart 2021: losse beoordelingen moeten worden gegeven, maar anoniem en niet te herleiden tot een passagier. Er is geen recht op een gekozen bestandsformaat. Hoger beroep: Hof Amsterdam, 4 april 2023.',
      en: 'Article 15 GDPR (access) covers ratings too. Amsterdam district court, 11 March 2021: individual ratings must be given, but anonymised and not traceable to a passenger. There is no right to a chosen format. Appeal: Amsterdam court of appeal, 4 April 2023.',
    },
  ),
  'gdpr-5-25': memory({
    nl: 'Artikel 5, lid 1, onder c, en artikel 25 AVG: niet meer gegevens dan nodig, en dat vastgelegd in het ontwerp.',
    en: 'Articles 5(1)(c) and 25 GDPR: no more data than needed, and that by design.',
  }),
  'gdpr-16-17': memory({
    nl: 'Artikelen 16 en 17 AVG: recht op verbetering en op wissen.',
    en: 'Articles 16 and 17 GDPR: the rights to rectification and to erasure.',
  }),
  'gdpr-30': memory({
    nl: 'Artikel 30 AVG: register van verwerkingsactiviteiten, en wat erin staat.',
    en: 'Article 30 GDPR: record of processing activities, and what is in it.',
  }),
  'gdpr-35': memory({
    nl: 'Artikel 35 AVG: wanneer een gegevensbeschermingseffectbeoordeling nodig is, en wat erin staat.',
    en: 'Article 35 GDPR: when a data protection impact assessment is needed, and what is in it.',
  }),
  schufa: read(['CJEU C-634/21 (SCHUFA)'], {
    nl: 'Artikel 22 AVG en het arrest SCHUFA: wie een score maakt waar anderen sterk op steunen, neemt zelf een geautomatiseerd besluit.',
    en: 'Article 22 GDPR and the SCHUFA judgment: whoever makes a score that others heavily rely on takes an automated decision by doing so.',
  }),
  employers: read(['rendement.nl', 'searchr.nl'], {
    nl: 'Gegevens van afgewezen sollicitanten: ten hoogste 4 weken bewaren, met toestemming ten hoogste een jaar. Getuigschriften worden daarbij uitdrukkelijk genoemd.',
    en: 'Data of rejected applicants: kept for at most 4 weeks, with consent for at most a year. Testimonials are mentioned explicitly.',
  }),
  minors: memory({
    nl: 'Artikel 5 UAVG: onder de 16 jaar geeft een ouder of voogd toestemming.',
    en: 'Article 5 of the Dutch GDPR implementation act: below 16 a parent or guardian consents.',
  }),
  bsn: read(['autoriteitpersoonsgegevens.nl', 'considerati.com'], {
    nl: 'Artikel 46 UAVG: wie geen overheid is, mag het BSN alleen verwerken als een wet dat zegt. Toestemming helpt niet.',
    en: 'Article 46 of the Dutch GDPR implementation act: who is not a government body may process the BSN only where a law says so. Consent does not help.',
  }),
  eaa: memory({
    nl: 'Een bewijs is een niet-gekwalificeerde elektronische attestering. Artikel 45 ter eIDAS: rechtsgevolg mag niet alleen daarom worden geweigerd.',
    en: 'A certificate is a non-qualified electronic attestation of attributes. Article 45b eIDAS: it may not be denied legal effect solely for that.',
  }),
  unobserved: memory({
    nl: 'Artikel 5 bis, lid 16, eIDAS: de uitgever mag niet te weten komen waar een bewijs wordt gebruikt. Zie ook EDPS TechDispatch 3/2025 en de AEPD.',
    en: 'Article 5a(16) eIDAS: the issuer must not learn where a certificate is used. See also EDPS TechDispatch 3/2025 and the AEPD.',
  }),
  'status-lists': read(['ARF, 23 July 2026: VCR_15 to VCR_17'], {
    nl: 'Wie een bewijs controleert, haalt de statuslijst niet per bewijs op, maar op een ander moment en in haar geheel. Daarvoor is geen aanmelding nodig. De plaats van een bewijs in de lijst is willekeurig.',
    en: 'Whoever checks a certificate does not fetch the status list for it, but whole and at another time. No authentication is needed for that. The place of a certificate in the list is random.',
  }),
  'ai-act': read(['pslavocat.com'], {
    nl: 'AI-verordening, bijlage III, punt 4: systemen voor werving en selectie hebben een hoog risico. Plichten voor gebruikers vanaf 2 augustus 2026; mogelijk uitgesteld, dat is uit het hoofd.',
    en: 'AI Act, Annex III(4): systems for recruitment are high-risk. Duties of deployers from 2 August 2026; possibly postponed, which is from memory.',
  }),
  omnibus: memory({
    nl: 'Richtlijn (EU) 2019/2161: wie reviews van consumenten toont, zegt of en hoe is nagegaan dat ze van echte klanten zijn.',
    en: 'Directive (EU) 2019/2161: whoever shows consumer reviews says whether and how it is ensured that they come from real customers.',
  }),
  p2b: memory({
    nl: 'Verordening (EU) 2019/1150, artikel 9: de voorwaarden van een platform beschrijven tot welke gegevens en beoordelingen zakelijke gebruikers toegang hebben.',
    en: "Regulation (EU) 2019/1150, article 9: a platform's terms describe the access of business users to data and ratings.",
  }),
  dma: memory({
    nl: 'De verordening digitale markten geldt voor poortwachters, en niet voor platforms als deze.',
    en: 'The Digital Markets Act is for gatekeepers, and not for platforms like these.',
  }),
  'work-relation': read(['recht.nl', 'cnv.nl'], {
    nl: 'Over de arbeidsrelatie van platformwerkenden lopen rechtszaken, onder meer over Helpling, Temper, YoungOnes en Deliveroo.',
    en: 'The employment status of platform workers is litigated, for Helpling, Temper, YoungOnes and Deliveroo among others.',
  }),
  bankruptcy: read(['https://nieuws.nl/economie/20230112'], {
    nl: 'Een platform uit de eerste proef, Helpling, ging op 12 januari 2023 failliet.',
    en: 'One of the platforms of the first pilot, Helpling, went bankrupt on 12 January 2023.',
  }),
  roles: judgement({
    nl: 'Het platform is als uitgever verwerkingsverantwoordelijke. De software draait bij het platform zelf, dus er is geen derde die gegevens ontvangt.',
    en: 'The platform is the controller as issuer. The software runs at the platform itself, so there is no third party that receives data.',
  }),
  aggregates: judgement({
    nl: 'Standaard alleen totalen. De lijst van losse klussen is een apart bewijs dat de werkende kiest. Maanden en geen dagen, provincies en geen adressen.',
    en: 'Totals by default. The list of single gigs is a certificate of its own that the worker chooses. Months and not days, provinces and not addresses.',
  }),
  reviewers: judgement({
    nl: 'Van wie een review schreef, staat alleen het soort klant en de maand in het bewijs. De maand alleen bij 3 klussen of meer in die maand, anders het kwartaal of het jaar.',
    en: 'Of who wrote a review, a certificate has only the kind of client and the month. The month only with 3 gigs or more in it, else the quarter or the year.',
  }),
} as const satisfies Readonly<Record<string, LegalFact>>
