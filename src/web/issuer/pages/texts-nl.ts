/**
 * The claim page in Dutch.
 * @module
 */
import type { ClaimTexts } from './text-types.ts'

const AGAIN = 'Open KlusCV opnieuw in de app van je platform.'

/** The words. */
export const TEXTS_NL: ClaimTexts = {
  foot: 'KlusCV maakt bewijzen van je werk. Gratis, met open broncode.',
  title: 'Kies wat er in je bewijs staat',
  titleClaimed: 'Dit staat in je bewijs',
  lead: ['Dit is jouw werk bij ', '. Jij kiest wat anderen zien.'],
  steps: ['Kiezen', 'Bekijken', 'Bewaren'],
  always: 'Altijd zichtbaar',
  period: 'Wanneer je werkte',
  volume: 'Hoeveel je deed',
  at: 'bij',
  work: 'Jouw werk',
  months: 'Werk per maand',
  monthsHint: 'Ook maanden zonder werk zijn te zien',
  gigs: 'Lijst van je klussen',
  clients: 'Wat klanten vinden',
  rating: 'Je beoordeling',
  ratingAs: (role) => `Je beoordeling als ${role}`,
  on: 'Aan',
  off: 'Uit',
  hidden: 'Wat je uitzet, staat niet in je bewijs.',
  wrong: 'Klopt er iets niet?',
  reportAt: (platform) => `Meld het bij ${platform}`,
  reportInApp: (platform) => `Meld het eerst in de app van ${platform}. Maak daarna je bewijs.`,
  view: 'Bekijk mijn bewijs',
  preview: 'Zo ziet je bewijs eruit',
  download: 'Download mijn bewijs',
  large: 'Bekijk groot',
  small: 'Bekijk weer klein',
  free: 'Gratis. Je kunt later een nieuw bewijs maken.',
  worksUntil: (time) => `Deze pagina werkt tot ${time} uur.`,
  locked: (platform) =>
    `Je bewijs is gemaakt. Je keuze ligt nu vast. Wil je iets anders? Open KlusCV opnieuw in de app van ${platform}.`,
  claimed: 'Je hebt dit bewijs al gemaakt. Je krijgt het opnieuw met dezelfde keuzes.',
  everything: 'Alles wat erin staat, in woorden',
  everythingLead: 'Een werkgever leest precies deze zinnen.',
  limits: 'Wat het niet zegt',
  paper: {
    label: 'Voorbeeld van je bewijs',
    more: 'Al je gekozen reviews staan in het bestand.',
    code: 'QR-code',
    dated: 'op de dag dat je downloadt',
  },
  next: {
    title: 'En dan?',
    send: {
      title: 'Stuur de PDF',
      text: 'Stuur het bestand mee met je sollicitatie. Een werkgever controleert het gratis.',
    },
    show: {
      title: 'Laat de code zien',
      text: 'Onder aan de PDF staat een QR-code. Een werkgever scant die met een telefoon.',
    },
    showWithLink: {
      title: 'Stuur een link of laat de code zien',
      text: 'Wie de link heeft, kan je bewijs zien en controleren. Jij kunt de link stoppen.',
    },
    keep: {
      title: 'Bewaar in je map',
      text: 'In je map staan de bewijzen van al je platforms samen. Een account is niet nodig.',
    },
    keepButton: 'Bewaar in mijn map',
    howLong: 'Hoe lang werkt de link?',
    days: (days) => `${days} dagen`,
    makeLink: 'Maak een link',
    linkUntil: 'Je link werkt tot',
    copy: 'Kopieer de link',
    share: 'Deel de link',
    linkCode: 'QR-code van je link',
    bright: 'Zet je scherm licht. Dan leest een telefoon de code snel.',
    links: 'Jouw links',
    ofPdf: 'QR-code op je PDF, tot en met',
    ofLink: 'Link, tot',
    stop: 'Stop deze link',
    stopHint:
      'Een link stoppen is niet je bewijs intrekken. Wie je PDF al heeft, kan die blijven controleren.',
  },
  progress: {
    making: 'Je bewijs wordt gemaakt…',
    downloaded: 'Klaar. Je bewijs staat bij Downloads.',
    downloadedWithoutLink:
      'Klaar. Je bewijs staat bij Downloads. De QR-code kreeg geen link. Stuur daarom altijd de PDF zelf.',
    failed: 'Het lukte niet. Er is niets verstuurd. Probeer het nog eens.',
    linkFailed: 'Het lukte niet om een link te maken. Probeer het nog eens, of stuur de PDF.',
    copied: 'De link is gekopieerd.',
    stopped: 'Deze link is gestopt.',
    stopFailed: 'De link is nog niet gestopt. Probeer het nog eens.',
  },
  trouble: {
    unknown: { title: 'Deze link klopt niet.', text: AGAIN },
    ended: {
      title: 'Deze pagina is verlopen.',
      text: `De link werkt 15 minuten. Daarna is hij weg. ${AGAIN}`,
    },
    'chosen-otherwise': {
      title: 'Je hebt dit bewijs al gemaakt.',
      text: `Toen koos je iets anders. Wil je nu andere keuzes? ${AGAIN}`,
    },
    'too-many': {
      title: 'Dit past niet in één bewijs.',
      text: 'Ga terug en zet een paar reviews uit. Er is nog niets gemaakt.',
    },
    stopped: {
      title: 'Dit platform is gestopt met KlusCV.',
      text: 'Het maakt geen nieuwe bewijzen meer. Bewijzen die je al hebt, blijven goed.',
    },
    'not-understood': { title: 'Dit lukte niet.', text: AGAIN },
    'too-often': {
      title: 'Even wachten.',
      text: 'Er komen nu te veel vragen. Probeer het over een minuut.',
    },
    'not-now': {
      title: 'Het lukt nu even niet.',
      text: 'Er is niets verstuurd. Probeer het over een minuut nog eens.',
    },
  },
}
