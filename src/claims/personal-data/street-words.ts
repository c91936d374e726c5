/**
 * The words by which a street is known, and the words that look like a street and are none.
 * Lower case throughout.
 * @module
 */
import { wordSet } from './word-set.ts'

/** Ends of street names: `kerkstraat`, `Hauptstraße`. Two letters more and it is a name. */
export const STREET_ENDINGS: readonly string[] = [
  ...['straat', 'straatje', 'laan', 'laantje', 'weg', 'plein', 'gracht', 'kade', 'dijk', 'singel'],
  ...['steeg', 'dreef', 'plantsoen', 'boulevard', 'burgwal', 'markt'],
  ...['straße', 'strasse', 'gasse', 'platz', 'allee'],
]

/** Ends that ordinary words and surnames share: only with a capital, `Wilhelminapark`. */
export const CAPITAL_ENDINGS: readonly string[] = [
  ...['hof', 'pad', 'park', 'baan', 'haven', 'vaart', 'oever', 'akker', 'gaarde', 'brink', 'str'],
  ...['ufer', 'damm', 'rak', 'einde'],
]

/** Compounds with these ends that are kinds of places, things or verbs; `slaan` ends in `laan`. */
export const NO_STREETS: ReadonlySet<string> = wordSet(`
  onderweg snelweg autosnelweg autoweg omweg terugweg heenweg uitweg vluchtweg luchtweg zijweg
  toegangsweg voorrangsweg sluipweg verweg spoorweg fietsweg ruiterweg rijksweg vaarweg waterweg
  winkelstraat zijstraat woonstraat eenrichtingsstraat wasstraat autowasstraat milieustraat
  productiestraat verpakkingsstraat sorteerstraat snoepstraat
  slaan verslaan overslaan opslaan inslaan afslaan toeslaan aanslaan uitslaan omslaan doorslaan
  oprijlaan milaan
  schoolplein speelplein werkplein parkeerplein binnenplein voorplein laadplein foodplein
  laadkade loskade blokkade bedreef verdreef overdreef omhoogsteeg
  gasthof kerkhof gerechtshof voorhof verhof
  ipad notepad touchpad trackpad mousepad launchpad gamepad keypad fietspad voetpad wandelpad
  looppad tuinpad gangpad zebrapad leerpad groeipad
  supermarkt hypermarkt bouwmarkt rommelmarkt kerstmarkt weekmarkt jaarmarkt vlooienmarkt
  arbeidsmarkt banenmarkt boerenmarkt versmarkt woningmarkt huizenmarkt huurmarkt vrijmarkt
  streekmarkt biomarkt avondmarkt foodmarkt kledingmarkt boekenmarkt bloemenmarkt antiekmarkt
  dagmarkt zaterdagmarkt zondagmarkt woensdagmarkt groothandelsmarkt automarkt stagemarkt
  infomarkt vacaturemarkt discountmarkt elektromarkt mediamarkt flohmarkt
  baumarkt wochenmarkt weihnachtsmarkt arbeitsmarkt
  arbeitsplatz sitzplatz parkplatz stellplatz spielplatz bauplatz campingplatz
  loopbaan rijbaan startbaan landingsbaan glijbaan bijbaan ijsbaan renbaan golfbaan tennisbaan
  bowlingbaan sprintbaan achtbaan kegelbaan atletiekbaan skibaan kartbaan spoorbaan invoegbaan
  busbaan droombaan topbaan kantoorbaan deeltijdbaan zaterdagbaan weekendbaan vakantiebaan
  studentenbaan
  pretpark wagenpark vakantiepark recreatiepark themapark speelpark dierenpark machinepark
  zonnepark windpark skatepark attractiepark bungalowpark
  luchthaven jachthaven zeehaven binnenhaven vissershaven thuishaven flughafen
  weekeinde jaareinde
  luchtvaart binnenvaart scheepvaart rondvaart uitvaart welvaart zeevaart
`)

/** Kinds of street that stand as a word of their own after the name: `Grote Markt`, `Baker Street`. */
export const STREET_KINDS: ReadonlySet<string> = wordSet(`
  straat laan weg plein gracht kade dijk singel hof pad steeg dreef markt plantsoen boulevard
  street road avenue lane square terrace crescent gardens
  straße strasse str allee gasse platz
  caddesi cad sokak sokağı sok bulvarı mahallesi
`)

/** Kinds of street after an English number and name: `12 Baker Street`. */
export const ENGLISH_KINDS: ReadonlySet<string> = wordSet(`
  street st road rd avenue ave lane ln drive dr square sq court ct terrace close crescent gardens
  grove mews boulevard blvd way place row walk hill parade quay wharf
`)
/** The same in lower case, where the others are ordinary words. */
export const PLAIN_ENGLISH_KINDS: ReadonlySet<string> = wordSet(`
  street road avenue lane drive terrace crescent
`)

/** Kinds of street before the name: `rue de la Paix`, `Calle Mayor`, `ul. Długa`, `شارع`. */
export const KINDS_BEFORE: ReadonlySet<string> = wordSet(`
  rue avenue av boulevard bd chemin quai chaussée allée impasse
  calle avenida avda paseo rua viale piazza ul ulica aleja plac شارع
`)
/** Such words that mean something else as well: only with a particle, `Laan van Meerdervoort`. */
export const KINDS_BEFORE_PARTICLE: ReadonlySet<string> = wordSet(`
  place route cours square plaza laan straat plein hof
`)

/** Small words within a name of a street. */
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(`
  de du des la le les l d del della dei di da dos do van der den het ten ter op en y al
`)

/** Streets whose name tells nothing, and that have as many customers as any. */
export const NAMED_STREETS: ReadonlySet<string> = wordSet(`
  damrak rokin overtoom vrijthof neude weena voorhout blaak
`)
/** With `aan de` or `op het` before them these are streets by themselves: `aan de Singel 250`. */
export const STREETS_WITH_ARTICLE: ReadonlySet<string> = wordSet(`
  markt singel kade dijk gracht haven brink dam spui plein werf
`)

/** What may stand between the street and its number. */
export const BEFORE_NUMBER: ReadonlySet<string> = wordSet(
  'nummer nr no num number huisnummer numéro n',
)

/** Behind the name of a street that is long: `Kerkstraat Noord 12`, `Hoofdweg-West 12`. */
export const DIRECTION = /^(?:noord|oost|zuid|west)$/
export const HYPHENED_DIRECTION = /-(?:noord|oost|zuid|west)$/

/** Words after which an address comes, whatever the street is called. */
export const ADDRESS_WORDS: ReadonlySet<string> = wordSet(`
  adres woonadres huisadres bezorgadres afleveradres thuisadres address adresse dirección adresi
  woont woonachtig wonend wonende lives living habite wohnt wohnhaft mieszka
`)

/** Before a number in English these lead to a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet('at on to near address lives live')

/** Words with a capital because they begin a sentence: not the name of a street. */
export const NO_NAMES: ReadonlySet<string> = wordSet(`
  de het een die dat deze dit op in aan bij naar van voor via langs over door uit mijn onze ons hun
  zijn haar jouw uw hele ver verre veel geen elke iedere alle altijd goede mooie drukke vaste
  the a an this that our my your his her their on at in to from every no all good busy main
  one two way half next first last media der die das eine meine ook dan toen als na
`)
