/**
 * The words of the pages of requests in Dutch, for readers at level B1.
 * @module
 */
import type { RequestTexts } from './request-text-types.ts'

/** Every text. */
export const NL: RequestTexts = {
  form: {
    title: 'Vraag om werkbewijzen',
    lead: 'U maakt een QR-code en een link. De sollicitant antwoordt met de eigen telefoon.',
    name: 'Wie vraagt het?',
    nameHint: 'Bijvoorbeeld de naam van uw bedrijf. U mag dit leeg laten.',
    purpose: 'Waarvoor vraagt u het?',
    purposeHint: 'Dit leest de sollicitant. Bijvoorbeeld: een baan als bezorger.',
    kinds: 'Wat wilt u zien?',
    kindsHint: 'Vraag alleen wat u nodig hebt.',
    submit: 'Maak de vraag',
    private: 'Wij bewaren de vraag en het antwoord hooguit 1 uur. De platforms zien niets.',
    howTitle: 'Zo werkt het',
    how: [
      'U laat de code zien of stuurt de link.',
      'De sollicitant kiest welke bewijzen u krijgt.',
      'U ziet het antwoord, en of de juiste sleutel het net ondertekende.',
    ],
    errors: {
      name: {
        'too-long': 'Deze naam is te lang. Hij mag 80 tekens zijn.',
        hidden: 'In deze naam staan tekens die niemand ziet. Typ de naam opnieuw.',
      },
      purpose: {
        missing: 'Schrijf waarvoor u het vraagt.',
        'too-long': 'Dit is te lang. Het mag 200 tekens zijn.',
        hidden: 'Hier staan tekens in die niemand ziet. Typ de tekst opnieuw.',
      },
      kinds: 'Kies wat u wilt zien.',
    },
  },
  kinds: {
    work: { label: 'Werkbewijs', hint: 'Welk werk, hoe lang en hoe vaak.' },
    ratings: { label: 'Beoordelingen', hint: 'Cijfers van klanten.' },
    review: { label: 'Reviews', hint: 'Wat klanten schreven.' },
    gigs: { label: 'Kluslijst', hint: 'Elke klus apart, met de maand.' },
  },
  waiting: {
    title: 'Laat de sollicitant deze code scannen.',
    lead: 'Of stuur de link. Het antwoord komt op deze pagina.',
    code: 'QR-code met de link hieronder',
    link: 'De link',
    copy: 'Kopieer de link',
    copied: 'Gekopieerd.',
    state: {
      waiting: 'De sollicitant heeft de vraag nog niet geopend.',
      opened: 'De sollicitant heeft de vraag geopend. Er is nog geen antwoord.',
    },
    offline: 'Er is geen verbinding. Wij proberen het opnieuw.',
    until: (time) => `De vraag werkt tot ${time} uur.`,
    minutesLeft: (minutes) => (minutes === 1 ? 'Nog 1 minuut.' : `Nog ${minutes} minuten.`),
    look: 'Kijk of er antwoord is',
    looks: 'Wij kijken zelf. Het antwoord komt vanzelf op deze pagina.',
    stay: 'Laat deze pagina open. Sluit u die, dan ziet u het antwoord niet meer.',
    howTitle: 'Wat gebeurt er?',
    how: [
      'De sollicitant ziet wie wat vraagt, en waarvoor.',
      'De sollicitant kiest bewijzen en ondertekent het antwoord.',
      'Wij controleren het antwoord. U ziet wat eruit komt.',
    ],
  },
  asked: {
    title: 'Uw vraag',
    by: 'Wie vraagt het',
    nobody: 'Er staat geen naam bij.',
    purpose: 'Waarvoor',
    kinds: 'Wat u vraagt',
    came: 'Gekregen',
    missing: 'Niet gekregen',
    unasked: 'Gekregen, maar niet gevraagd',
    bearer:
      'Dit antwoord is niet ondertekend. Iedereen die deze bewijzen heeft, kan ze hebben gestuurd.',
    private: 'Wij bewaren dit antwoord hooguit 1 uur. Geen platform ziet dat u keek.',
  },
  invitation: {
    title: 'Iemand vraagt om je werkbewijzen.',
    by: 'Wie vraagt het?',
    nobody: 'Er staat geen naam bij.',
    unchecked: 'De vrager typte dit zelf. Wij hebben het niet gecontroleerd.',
    purpose: 'Waarvoor?',
    kinds: 'Wat wil de vrager zien?',
    open: 'Open mijn map',
    choice: 'Je kiest zelf wat je laat zien. Je hoeft niet te antwoorden.',
    until: (time) => `Je kunt antwoorden tot ${time} uur.`,
    stranger: 'Ken je de vrager niet? Antwoord dan niet.',
    phoneTitle: 'Staat je map op je telefoon?',
    phone: 'Scan deze code met de camera van je telefoon.',
    code: 'QR-code met de link naar deze pagina',
    folderTitle: 'Heb je nog geen map?',
    folder: 'Open eerst de app van je platform en kies KlusCV. Bewaar je bewijs in je map.',
  },
  ends: {
    employer: {
      ended: {
        title: 'Deze vraag is verlopen.',
        text: 'Een vraag werkt 1 uur. Daarna bewaren wij er niets van.',
      },
      unknown: {
        title: 'Wij kennen deze vraag niet meer.',
        text: 'Er is niets van bewaard. Maak een nieuwe vraag en laat de pagina open.',
      },
    },
    worker: {
      ended: {
        title: 'Deze vraag is verlopen.',
        text: 'Een vraag werkt 1 uur. Vraag de werkgever om een nieuwe link.',
      },
      unknown: {
        title: 'Wij kennen deze vraag niet.',
        text: 'Misschien is de link niet compleet. Vraag de werkgever om een nieuwe link.',
      },
      answered: {
        title: 'Deze vraag is al beantwoord.',
        text: 'Was jij dat niet? Zeg dat tegen de werkgever, en vraag om een nieuwe link.',
      },
    },
  },
  another: 'Maak een nieuwe vraag',
}
