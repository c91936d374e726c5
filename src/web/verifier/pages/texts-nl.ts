/**
 * The words of the verifier's pages in Dutch, for readers at level B1. The employer is "u".
 * @module
 */
import type { Texts } from './text-types.ts'

/** Every text. */
export const NL: Texts = {
  form: {
    title: 'Is dit werkbewijs echt?',
    lead: 'Controleer het hier. Gratis, zonder account.',
    file: 'Kies het bestand',
    fileHint: 'Een PDF, een foto van de QR-code of een KlusCV-bestand. Meer dan 1 mag ook.',
    drop: 'Sleep de PDF hierheen',
    photo: 'Maak een foto van de QR-code',
    chosen: 'Gekozen:',
    scan: {
      start: 'Scan de QR-code',
      stop: 'Zet de camera uit',
      picture: 'Beeld van de camera',
      starting: 'Geef uw browser toestemming voor de camera.',
      looking: 'Houd de QR-code voor de camera.',
      otherCode: 'Dit is een andere QR-code. Zoek de code op het werkbewijs.',
      found: 'Gevonden. Wij controleren het bewijs…',
      refused: 'De camera staat uit. Kies het bestand, of een foto van de code.',
      noCamera: 'De camera werkt nu niet. Kies het bestand, of een foto van de code.',
    },
    text: 'Of plak een link of tekst',
    submit: 'Controleer',
    private: 'Wij bewaren uw bestand niet. Het platform ziet niet dat u kijkt.',
    howTitle: 'Zo werkt het',
    how: [
      'U kiest het bestand dat u kreeg.',
      'Wij kijken of het echt is, van wie het komt en of het nog geldt.',
      'U ziet meteen het antwoord, in gewone woorden.',
    ],
    slow: 'Wij controleren het bewijs…',
    slower: 'Dit duurt langer dan normaal. Nog even geduld.',
    errors: {
      'nothing-chosen': 'Kies eerst een bestand, of plak een link of tekst.',
      'too-large': 'Dit is te groot. Alles samen mag 16 MB zijn.',
      'too-many-files':
        'Dit is te veel in 1 keer. Kies hooguit 10 bestanden met samen 50 bewijzen.',
      'share-link':
        'Dit is een deellink. Wij mogen die niet openen. Plak de link in de adresbalk van uw browser.',
      receipt:
        'Dit is een rapport van een controle, geen bewijs. Wij hebben het ondertekend en het is niet veranderd.',
      'receipt-not-ours':
        'Dit is een rapport van een controle, geen bewijs. Wij hebben het niet ondertekend, of het is veranderd.',
      'code-of-link': 'In deze QR-code zit een deellink. Alleen uw eigen browser mag die openen.',
    },
    scanElsewhere: 'Scan de code met de camera van uw telefoon.',
  },
  result: {
    checked: 'Gecontroleerd',
    at: 'om',
    today: 'vandaag',
    via: 'via',
    asOf: (day) => `Cijfers van ${day}`,
    ratings: 'Zo vaak is elke beoordeling gegeven',
    about: 'Over de beoordelingen',
    months: 'Werk per maand',
    work: 'Over dit werk',
    kinds: {
      work: 'werk',
      ratings: 'beoordelingen',
      review: 'review',
      gigs: 'kluslijst',
      other: 'ander bewijs',
    },
    more: {
      work: 'Meer over dit werk',
      ratings: 'Meer over de beoordelingen',
      review: 'Meer over deze review',
      gigs: 'Meer over deze klussen',
      other: 'Meer over dit bewijs',
    },
    aspects: 'Per onderwerp',
    list: 'Over deze lijst',
    wholeList: 'Toon de hele lijst',
    theseAreGenuine: (certificates) => `Deze ${certificates} bewijzen zijn echt.`,
    moreReviews: (reviews) => (reviews === 1 ? 'Toon nog 1 review' : `Toon nog ${reviews} reviews`),
    moreAbout: (certificates) =>
      certificates === 1 ? 'Meer over deze review' : 'Meer over deze reviews',
    sameText: (certificates) => `Deze tekst staat in ${certificates} bewijzen. Hij telt 1 keer.`,
    newer: 'Er is ook een nieuwer bewijs.',
    repeated: 'Dubbel in dit bestand',
    times: (times) => `zit er ${times} keer in. Het telt 1 keer.`,
    kindsTogether: { ratings: 'Beoordelingen', review: 'Reviews', gigs: 'Kluslijst' },
    othersContent: (parts) => `Toon de ${parts} bewijzen in dit bestand`,
    everything: (lines) => `Alles wat in dit bewijs staat (${lines} regels)`,
    contentFolded: 'Toon de inhoud toch',
    contentDistrusted: 'Vertrouw hier niet op. Dit is wat er in het bestand staat.',
    applicant: 'Is dit uw sollicitant?',
    applicantText:
      'Wij controleren het bewijs, niet de persoon. Kijk of de naam klopt met de sollicitatie.',
    severalNames: 'Let op, er staan verschillende namen in:',
    showedBy: {
      live: 'Dit bestand is net ondertekend, met de sleutel die bij het bewijs hoort.',
      signed:
        'Dit bestand is ondertekend met de sleutel die bij het bewijs hoort. Wanneer, weten wij niet zeker.',
      bearer: 'Iedereen die het bestand heeft, kan het laten zien.',
    },
    retention: 'Neemt u de sollicitant niet aan? Verwijder het bewijs dan binnen 4 weken.',
    checks: 'Wat wij controleerden',
    checksOfPart: 'Controle',
    limits: 'Wat wij niet weten',
    steps: 'Wat kunt u doen?',
    print: 'Print deze pagina',
    another: 'Controleer nog een bewijs',
    anotherFile: 'Controleer een ander bestand',
    private: (platform) => `Wij bewaren dit bewijs niet. ${platform} ziet niet dat u keek.`,
    privateSeveral: 'Wij bewaren deze bewijzen niet. De platforms zien niet dat u keek.',
    privateUnknown: 'Wij bewaren dit bestand niet.',
  },
  together: {
    all: (parts) => (parts === 2 ? 'Beide bewijzen.' : `Alle ${parts} bewijzen.`),
    some: (count, parts, which) => `${count} van ${parts}: ${which}.`,
    proof: 'Elke letter is nog zoals de platforms die ondertekenden.',
    platforms: 'Deze platforms staan op de KlusCV-lijst.',
    lists: (moment) => `Volgens de lijsten van ${moment}.`,
    firstEnd: (day) => `De eerste einddatum is ${day}.`,
    loose: 'Er zit geen handtekening van de afzender bij.',
  },
  issuers: {
    title: (makers) => (makers === 1 ? 'Wie maakte dit?' : 'Wie maakten deze bewijzen?'),
    trade: 'KvK-nummer',
    domain: 'Website',
    ascii: (ascii) => `Uw browser schrijft: ${ascii}`,
    listed: 'Op de KlusCV-lijst sinds',
    lifecycle: {
      stopped: 'Dit platform is gestopt.',
      bankrupt: 'Dit platform is failliet.',
      compromised: 'De handtekening van dit platform is niet meer veilig.',
    },
    since: (day) => `Sinds ${day}.`,
    notListed: (makers) =>
      makers === 1
        ? 'Deze maker staat niet op onze lijst. Wij weten dus niet wie het is.'
        : 'Deze makers staan niet op onze lijst. Wij weten dus niet wie het zijn.',
    claimed: 'Website die in het bestand staat',
    seePlatforms: 'Bekijk welke platforms op de lijst staan',
  },
  freshness: {
    age: (minutes) => {
      if (minutes < 1) return 'minder dan een minuut'
      if (minutes < 120) return minutes === 1 ? '1 minuut' : `${minutes} minuten`
      const hours = Math.floor(minutes / 60)
      return hours < 48 ? `${hours} uur` : `${Math.floor(hours / 24)} dagen`
    },
    listAge: (age) => `Lijst met intrekkingen: ${age} oud.`,
    seenWithin: (period) => `Trekt een platform een bewijs in? Dan zien wij dat binnen ${period}.`,
  },
  paper: {
    checkedAt: (address, moment) => `Gecontroleerd op ${address}, ${moment}.`,
    checkAgain: 'Dit papier is geen bewijs. Controleer altijd het bestand zelf.',
  },
  counting: {
    role: 'Ik controleer dit als',
    roleHint: 'Niet verplicht. Wij tellen alleen hoe vaak, per maand. Niet wie u bent.',
    roles: {
      not_said: 'Zeg ik liever niet',
      recruiter: 'Recruiter of HR',
      household: 'Particulier of huishouden',
      platform: 'Platform of bemiddelaar',
      worker: 'Degene over wie het bewijs gaat',
      other: 'Iets anders',
    },
    clear: 'Was dit duidelijk?',
    clearHint:
      'Wij tellen alleen hoe vaak, per maand. Niet wie antwoordt, en niet over wie het bewijs gaat. Het antwoord opent een nieuw tabblad.',
    yes: 'Ja',
    no: 'Nee',
    thanks: 'Dank u.',
    thanksText: 'Uw antwoord telt mee. De controle staat nog in het andere tabblad.',
    back: 'Controleer een ander bewijs',
  },
  files: {
    title: (files) => `Wij controleerden ${files} bestanden.`,
    apart: 'Elk bestand heeft een eigen antwoord.',
    pasted: 'Geplakte tekst',
  },
  steps: {
    changed: [
      'Vraag de sollicitant om het bestand dat het platform gaf.',
      'Opende u het bestand in een ander programma? Kies dan het bestand zoals u het kreeg.',
      'Trek nog geen conclusie. Een fout kan ook onderweg ontstaan.',
    ],
    'presented-by-another': [
      'Vraag de sollicitant om het eigen bewijs te laten zien.',
      'Kreeg u het van een uitzendbureau? Vraag hoe zij eraan komen.',
      'Twijfelt u? Vraag de sollicitant hoe het bestand bij u kwam.',
    ],
    'no-longer-trusted': [
      'Gebruik de cijfers uit dit bewijs niet.',
      'Vraag de sollicitant of er een nieuwer bewijs is.',
      'Reken het de sollicitant niet aan. Het gaat om de handtekening van het platform.',
    ],
    withdrawn: [
      'Vraag de sollicitant of er een nieuwer bewijs is.',
      'Is er geen nieuwer bewijs? De sollicitant kan het platform erom vragen.',
      'Trek hier geen conclusie uit. Wij kennen de reden niet.',
    ],
    'issuer-unknown': [
      'Vraag de sollicitant welk platform dit bewijs maakte.',
      'Zoek zelf contact met dat platform, via de eigen website.',
      'Gebruik de cijfers pas als u zeker weet van wie ze komen.',
    ],
    'status-unknown': [
      'Wacht een paar minuten en controleer het bestand opnieuw.',
      'Lukt het dan nog niet? Probeer het morgen nog een keer.',
      'Reken het de sollicitant niet aan. Die kan er niets aan doen.',
    ],
    'not-a-kluscv-file': [
      'Kijk of u het goede bestand koos.',
      'Vraag de sollicitant om het bestand dat het platform gaf.',
      'Is het een foto? Zorg dat de hele QR-code er scherp op staat.',
    ],
  },
  details: {
    title: 'Technische gegevens',
    part: (number) => `Bewijs ${number}`,
    number: 'Nummer',
    holder: 'Sleutel van de werkende',
    kind: 'Soort',
    maker: 'Adres van de maker',
    trade: 'KvK-nummer',
    signature: 'Soort handtekening',
    signed: 'Ondertekend',
    valid: 'Geldig',
    asOf: (moment) => `Lijst van ${moment}.`,
    note: 'Let op',
    whole: 'Het bestand als geheel',
    checks: {
      parse: 'Lezen',
      gate: 'Vorm',
      issuer: 'Maker',
      resolution: 'Sleutel van de maker',
      proof: 'Handtekening',
      dates: 'Datums',
      status: 'Intrekking',
      binding: 'Afzender',
      challenge: 'Antwoord op een vraag',
    },
    outcomes: {
      passed: 'Goed.',
      failed: 'Fout.',
      indeterminate: 'Niet zeker.',
      skipped: 'Niet gedaan.',
    },
  },
}
