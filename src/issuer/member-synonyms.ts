/**
 * What platforms call the members of a record in their own tables, in Dutch and English: so that a
 * name of theirs is answered with ours.
 * @module
 */

/** The member or column, by other names for it: in lower case, without spaces, dots and dashes. */
export const MEMBER_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  worker_ref: [
    ...['id', 'workerid', 'userid', 'employeeid', 'werkerid', 'kenmerk', 'referentie', 'reference'],
    ...['personeelsnummer', 'werknemer', 'worker', 'medewerker'],
  ],
  name: ['naam', 'volledigenaam', 'fullname', 'workername', 'displayname'],
  given_name: ['voornaam', 'firstname', 'givenname', 'roepnaam'],
  family_name: ['achternaam', 'lastname', 'surname', 'familyname'],
  identity_check: [
    ...['identiteit', 'identiteitscontrole', 'identity', 'idcheck', 'legitimatie', 'verification'],
    ...['verificatie', 'kyc', 'identityverification'],
  ],
  substitution_allowed: ['vervanging', 'substitution'],
  occupation: [
    ...['beroep', 'functie', 'werk', 'soortwerk', 'werksoort', 'categorie', 'category', 'job'],
    ...['jobtitle', 'jobtype', 'profession', 'rol'],
  ],
  data_as_of: ['peildatum', 'datum', 'asof', 'exportdate', 'exportdatum'],
  period_start: [
    ...['start', 'startdatum', 'startdate', 'startmaand', 'begin', 'begindatum', 'van', 'from'],
    ...['eersteklus', 'firstgig', 'vanaf'],
  ],
  period_end: [
    ...['eind', 'einde', 'einddatum', 'eindmaand', 'end', 'enddate', 'tot', 'tm', 'until', 'to'],
    ...['laatsteklus', 'lastgig'],
  ],
  still_active: ['actief', 'active', 'isactive', 'nogactief'],
  active_months: ['maanden', 'months', 'actievemaanden', 'aantalmaanden'],
  gigs_completed: [
    ...['gigs', 'klussen', 'aantalklussen', 'aantal', 'jobs', 'completedjobs', 'completedgigs'],
    ...['diensten', 'aantaldiensten', 'shifts', 'opdrachten', 'bezorgingen', 'deliveries'],
    ...['totalgigs', 'gigscount', 'numberofgigs', 'oppasbeurten', 'schoonmaken', 'taken'],
  ],
  gig_unit: ['eenheid', 'unit', 'klusnaam'],
  hours_worked: [
    ...['uren', 'aantaluren', 'gewerkteuren', 'totaaluren', 'hours', 'totalhours', 'hourstotal'],
    ...['numberofhours'],
  ],
  hours_basis: ['urenbron', 'urenbasis', 'hourssource'],
  regions: ['provincie', 'provincies', 'regio', 'regios', 'province', 'provinces', 'region'],
  sectors: ['sector', 'branche', 'branches', 'bedrijfstak', 'industry'],
  work_relation: ['werkrelatie', 'arbeidsrelatie', 'contract', 'contracttype', 'relation'],
  inferred_skills: ['vaardigheden', 'skills'],
  record_basis: ['bron', 'source', 'databron'],
  rating_value: [
    ...['rating', 'beoordeling', 'cijfer', 'score', 'gemiddelde', 'sterren', 'stars', 'waardering'],
    ...['averagerating', 'avgrating', 'ratingaverage', 'ratingavg', 'gemiddeldebeoordeling'],
  ],
  rating_count: [
    ...['aantalbeoordelingen', 'ratingscount', 'countratings', 'numberofratings', 'beoordelingen'],
    ...['ratingstotal', 'totalratings'],
  ],
  rating_system: ['schaal', 'beoordelingsschaal', 'ratingscale', 'ratingtype', 'scale'],
  rating_best: ['max', 'maximum', 'maxrating', 'bestrating', 'ratingmax', 'hoogste'],
  rating_worst: ['min', 'minimum', 'minrating', 'worstrating', 'ratingmin', 'laagste'],
  reviews_total: [
    ...['aantalreviews', 'reviewcount', 'reviewscount', 'numberofreviews', 'totalreviews'],
    ...['recensies', 'aantalrecensies'],
  ],
  'clients.distinct': [
    ...['klanten', 'aantalklanten', 'customers', 'clientscount', 'numberofclients'],
    ...['uniqueclients', 'uniekeklanten', 'opdrachtgevers'],
  ],
  'clients.returning': ['vasteklanten', 'returningclients', 'repeatclients', 'terugkerendeklanten'],
  'reviews.1.text': ['review', 'recensie', 'reviewtext', 'comment', 'opmerking', 'toelichting'],
  'reviews.1.language': ['taal', 'reviewlanguage', 'lang'],
  'reviews.1.month': ['reviewmonth', 'reviewdate', 'reviewdatum'],
}

const MEMBER_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBER_SYNONYMS).flatMap(([member, synonyms]) =>
    synonyms.map((synonym) => [synonym, member] as const),
  ),
)

// What platforms hold of their workers and no certificate may say.
const PERSONAL: ReadonlySet<string> = new Set([
  ...['bsn', 'burgerservicenummer', 'sofinummer', 'iban', 'rekeningnummer', 'bankaccount'],
  ...['email', 'emailadres', 'emailaddress', 'mail', 'telefoon', 'telefoonnummer', 'phone'],
  ...['phonenumber', 'mobile', 'mobiel', 'adres', 'address', 'straat', 'street', 'huisnummer'],
  ...['postcode', 'zipcode', 'woonplaats', 'city', 'plaats', 'geboortedatum', 'dateofbirth'],
  ...['birthdate', 'dob', 'leeftijd', 'age', 'gender', 'geslacht', 'nationaliteit', 'nationality'],
  ...['foto', 'photo', 'picture', 'salaris', 'salary', 'loon', 'uurloon', 'wage', 'income'],
])

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The member that others call by this name; a path where it lies deeper in a record. */
export function memberOfSynonym(name: string): string | undefined {
  return MEMBER_OF.get(plain(name))
}

/** Whether a platform calls by this name what stands in no certificate. */
export function isPersonalName(name: string): boolean {
  return PERSONAL.has(plain(name))
}

/** A name as we would write it: `Gigs Completed`, `gigsCompleted` and `GIGS-COMPLETED` are one. */
export function snakeCaseOf(name: string): string {
  return name
    .trim()
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')
}
