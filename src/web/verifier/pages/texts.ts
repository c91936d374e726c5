/**
 * The words that belong to the verifier's pages alone, in Dutch (B1) and English. What a state, a
 * certificate or a check says is in claims/. The employer is "u"; at most 15 words a sentence.
 * @module
 */
import type { CertificateKind } from '../../../claims/claim-types.ts'
import type { Locale } from '../../../claims/words.ts'
import type { State } from '../../../core/state.ts'

/** Every text of the pages; both languages have all of them. */
export interface Texts {
  readonly form: FormTexts
  readonly result: ResultTexts
  readonly together: TogetherTexts
  readonly steps: Readonly<Partial<Record<State, readonly [string, string, string]>>>
  readonly details: DetailTexts
}

/** What is wrong with what was handed in, before anything is checked. */
export type FormError = 'nothing-chosen' | 'too-large'

interface FormTexts {
  readonly title: string
  readonly lead: string
  readonly file: string
  readonly fileHint: string
  readonly chosen: string
  readonly text: string
  readonly submit: string
  readonly private: string
  readonly howTitle: string
  readonly how: readonly [string, string, string]
  readonly slow: string
  readonly slower: string
  readonly errors: Readonly<Record<FormError, string>>
}

interface ResultTexts {
  readonly checked: (moment: string) => string
  readonly today: string
  readonly via: string
  readonly asOf: (day: string) => string
  readonly ratings: string
  readonly about: string
  readonly months: string
  readonly work: string
  readonly kinds: Readonly<Record<CertificateKind, string>>
  readonly more: Readonly<Record<CertificateKind, string>>
  readonly aspects: string
  readonly everything: (lines: number) => string
  readonly othersContent: (parts: number) => string
  readonly contentFolded: string
  readonly contentDistrusted: string
  readonly applicant: string
  readonly applicantText: string
  readonly severalNames: string
  readonly showedBy: Readonly<Record<'live' | 'signed' | 'bearer', string>>
  readonly retention: string
  readonly checks: string
  readonly checksOfPart: string
  readonly limits: string
  readonly steps: string
  readonly print: string
  readonly another: string
  readonly anotherFile: string
  readonly private: (platform: string) => string
  readonly privateSeveral: string
  readonly privateUnknown: string
}

/** The checks of several certificates in one line each. */
interface TogetherTexts {
  readonly all: (parts: number) => string
  readonly some: (count: number, parts: number, which: string) => string
  readonly proof: string
  readonly platforms: string
  readonly lists: (moment: string) => string
  readonly firstEnd: (day: string) => string
  readonly loose: string
}

interface DetailTexts {
  readonly title: string
  readonly part: (number: number) => string
  readonly number: string
  readonly holder: string
  readonly kind: string
  readonly maker: string
  readonly trade: string
  readonly signature: string
  readonly signed: string
  readonly valid: string
  readonly found: string
}

const NL: Texts = {
  form: {
    title: 'Is dit werkbewijs echt?',
    lead: 'Controleer het hier. Gratis, zonder account.',
    file: 'Kies het bestand',
    fileHint: 'Een bestand dat eindigt op .json. Een PDF, link of QR-code werkt hier niet.',
    chosen: 'Gekozen:',
    text: 'Of plak de tekst van het bestand',
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
      'nothing-chosen': 'Kies eerst een bestand, of plak de tekst ervan.',
      'too-large': 'Dit bestand is te groot. Een KlusCV-bewijs is kleiner dan 16 MB.',
    },
  },
  result: {
    checked: (moment) => `Gecontroleerd ${moment}`,
    today: 'vandaag',
    via: 'via',
    asOf: (day) => `Cijfers van ${day}`,
    ratings: 'Zo vaak is elk cijfer gegeven',
    about: 'Over de beoordelingen',
    months: 'Werk per maand',
    work: 'Over dit werk',
    kinds: { work: 'werk', ratings: 'beoordelingen', other: 'ander bewijs' },
    more: {
      work: 'Meer over dit werk',
      ratings: 'Meer over de beoordelingen',
      other: 'Meer over dit bewijs',
    },
    aspects: 'Per onderwerp',
    othersContent: (parts) => `Toon de ${parts} bewijzen in dit bestand`,
    everything: (lines) => `Alles wat in dit bewijs staat (${lines} regels)`,
    contentFolded: 'Toon de inhoud toch',
    contentDistrusted: 'Vertrouw hier niet op. Dit is wat er in het bestand staat.',
    applicant: 'Is dit uw sollicitant?',
    applicantText:
      'Wij controleren het bewijs, niet de persoon. Kijk of de naam klopt met de sollicitatie.',
    severalNames: 'Let op: er staan verschillende namen in:',
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
    print: 'Bewaar als PDF',
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
    loose: 'Het zijn losse bewijzen. Wij weten niet wie ze stuurde.',
  },
  steps: {
    changed: [
      'Vraag de sollicitant om het bestand dat het platform gaf.',
      'Opende u het bestand in een ander programma? Gebruik dan het eerste bestand.',
      'Trek nog geen conclusie. Een fout kan ook onderweg ontstaan.',
    ],
    'presented-by-another': [
      'Vraag de sollicitant om het eigen bewijs te laten zien.',
      'Komt het bestand van een bemiddelaar? Vraag dan hoe die eraan komt.',
      'Twijfelt u? Vraag de sollicitant hoe het bestand bij u kwam.',
    ],
    'no-longer-trusted': [
      'Gebruik de cijfers uit dit bewijs niet.',
      'Vraag de sollicitant of er een nieuwer bewijs is.',
      'De fout ligt bij het platform. Reken het de sollicitant niet aan.',
    ],
    withdrawn: [
      'Vraag de sollicitant of er een nieuwer bewijs is.',
      'Vraag wat er is gebeurd. Soms is er alleen iets verbeterd.',
      'Trek nog geen conclusie. De reden staat niet in het bewijs.',
    ],
    'issuer-unknown': [
      'Vraag de sollicitant welk platform dit bewijs maakte.',
      'Zoek zelf contact met dat platform, via hun eigen website.',
      'Gebruik de cijfers pas als u zeker weet van wie ze komen.',
    ],
    'status-unknown': [
      'Wacht een paar minuten en controleer het bestand opnieuw.',
      'Lukt het dan nog niet? Probeer het morgen nog een keer.',
      'Reken het de sollicitant niet aan. De storing ligt niet bij hem of haar.',
    ],
    'not-a-kluscv-file': [
      'Kijk of u het goede bestand koos.',
      'Vraag de sollicitant om het bestand dat het platform gaf.',
      'Kreeg u een foto, een PDF of een link? Vraag om het bestand zelf.',
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
    found: 'Gevonden',
  },
}

const EN: Texts = {
  form: {
    title: 'Is this work certificate genuine?',
    lead: 'Check it here. Free, without an account.',
    file: 'Choose the file',
    fileHint: 'A file that ends in .json. A PDF, link or QR code does not work here.',
    chosen: 'Chosen:',
    text: 'Or paste the text of the file',
    submit: 'Check it',
    private: 'We do not keep your file. The platform does not see that you look.',
    howTitle: 'How it works',
    how: [
      'You choose the file that you received.',
      'We check if it is genuine, who made it and if it still counts.',
      'You see the answer at once, in plain words.',
    ],
    slow: 'Checking the certificate…',
    slower: 'This takes longer than usual. One moment.',
    errors: {
      'nothing-chosen': 'Choose a file first, or paste its text.',
      'too-large': 'This file is too big. A KlusCV certificate is under 16 MB.',
    },
  },
  result: {
    checked: (moment) => `Checked ${moment}`,
    today: 'today',
    via: 'via',
    asOf: (day) => `Figures of ${day}`,
    ratings: 'How often each rating was given',
    about: 'About the ratings',
    months: 'Work per month',
    work: 'About this work',
    kinds: { work: 'work', ratings: 'ratings', other: 'other certificate' },
    more: {
      work: 'More about this work',
      ratings: 'More about the ratings',
      other: 'More about this certificate',
    },
    aspects: 'By subject',
    othersContent: (parts) => `Show the ${parts} certificates in this file`,
    everything: (lines) => `Everything in this certificate (${lines} lines)`,
    contentFolded: 'Show the content anyway',
    contentDistrusted: 'Do not rely on this. It is what the file says.',
    applicant: 'Is this your applicant?',
    applicantText:
      'We check the certificate, not the person. Check that the name matches the application.',
    severalNames: 'Note: different names are in it:',
    showedBy: {
      live: 'This file was signed just now, with the key that belongs to the certificate.',
      signed:
        'This file was signed with the key that belongs to the certificate. We cannot be sure when.',
      bearer: 'Whoever has the file can show it.',
    },
    retention: 'Not hiring the applicant? Then delete the certificate within 4 weeks.',
    checks: 'What we checked',
    checksOfPart: 'Checks',
    limits: 'What we do not know',
    steps: 'What can you do?',
    print: 'Save as PDF',
    another: 'Check another certificate',
    anotherFile: 'Check another file',
    private: (platform) =>
      `We do not keep this certificate. ${platform} does not see that you looked.`,
    privateSeveral: 'We do not keep these certificates. The platforms do not see that you looked.',
    privateUnknown: 'We do not keep this file.',
  },
  together: {
    all: (parts) => (parts === 2 ? 'Both certificates.' : `All ${parts} certificates.`),
    some: (count, parts, which) => `${count} of ${parts}: ${which}.`,
    proof: 'Every letter is still as the platforms signed it.',
    platforms: 'These platforms are on the KlusCV list.',
    lists: (moment) => `According to the lists of ${moment}.`,
    firstEnd: (day) => `The first end date is ${day}.`,
    loose: 'They are loose certificates. We do not know who sent them.',
  },
  steps: {
    changed: [
      'Ask the applicant for the file that the platform gave.',
      'Did you open the file in another program? Then use the first file.',
      'Do not conclude anything yet. A mistake can also happen on the way.',
    ],
    'presented-by-another': [
      'Ask the applicant to show their own certificate.',
      'Did an agency send the file? Ask how they came by it.',
      'In doubt? Ask the applicant how the file got to you.',
    ],
    'no-longer-trusted': [
      'Do not use the figures in this certificate.',
      'Ask the applicant if there is a newer certificate.',
      'The fault is with the platform. Do not hold it against the applicant.',
    ],
    withdrawn: [
      'Ask the applicant if there is a newer certificate.',
      'Ask what happened. Sometimes something was only corrected.',
      'Do not conclude anything yet. The reason is not in the certificate.',
    ],
    'issuer-unknown': [
      'Ask the applicant which platform made this certificate.',
      'Contact that platform yourself, through its own website.',
      'Use the figures only once you are sure where they come from.',
    ],
    'status-unknown': [
      'Wait a few minutes and check the file again.',
      'Still not working? Try once more tomorrow.',
      'Do not hold it against the applicant. The fault is not theirs.',
    ],
    'not-a-kluscv-file': [
      'Check that you chose the right file.',
      'Ask the applicant for the file that the platform gave.',
      'Were you sent a photo, a PDF or a link? Ask for the file itself.',
    ],
  },
  details: {
    title: 'Technical details',
    part: (number) => `Certificate ${number}`,
    number: 'Number',
    holder: 'Key of the worker',
    kind: 'Kind',
    maker: 'Address of the maker',
    trade: 'Chamber of Commerce (KVK) number',
    signature: 'Kind of signature',
    signed: 'Signed',
    valid: 'Valid',
    found: 'Found',
  },
}

/** The catalogue. */
export const TEXTS: Readonly<Record<Locale, Texts>> = { nl: NL, en: EN }
