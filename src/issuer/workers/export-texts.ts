/**
 * What stands beside each part of a worker's export, for the worker: what it is and how long it is
 * kept.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { REPETITION_HOURS } from '../repetition-hours.ts'
import type { Retention } from '../retention.ts'

/** What the whole is. */
export const ABOUT: Words = {
  nl: 'Dit is alles wat het platform over je bewaart om bewijzen van je werk te geven en in te trekken. Alle tijden zijn in UTC.',
  en: 'This is all that the platform keeps about you to give and withdraw certificates of your work. All times are in UTC.',
}

/** What cannot be in it. */
export const NOT_HELD: Words = {
  nl: 'Wat er in een bewijs staat, bewaren we hier niet: geen naam, geen werk, geen beoordeling. Dat staat in het bestand dat je kreeg, en voor korte tijd in wat voor je klaarligt en in de bestanden hierboven. Je nummer bij het platform bewaren we alleen als code. Wie je bewijs bekijkt, weten we niet. Andere gegevens over je kan het platform elders bewaren: vraag daar ook naar.',
  en: 'What a certificate says is not kept here: no name, no work, no rating. That is in the file that you got, and for a short time in what waits for you and in the files above. Your number at the platform is kept only as a code. Who looks at your certificate we do not know. The platform may keep other data about you elsewhere: ask for those too.',
}

/** When nobody with this reference is known. */
export const NOBODY: Words = {
  nl: 'Over iemand met dit nummer bewaren we niets, behalve misschien in de bestanden hieronder.',
  en: 'Nothing is kept about someone with this number, except perhaps in the files below.',
}

/** What each part is. */
export function partTexts(retention: Retention) {
  return {
    certificates: {
      nl: `De bewijzen die je kreeg. De code (hash) hoort bij precies dit bestand. Lijst en plaats zeggen waar staat of het is ingetrokken. Van het verzoek bewaren we ${REPETITION_HOURS} uur een code, om een herhaling te herkennen. ${keptFor('links', retention).nl}`,
      en: `The certificates that you got. The code (hash) belongs to exactly this file. List and place say where it is published whether it was withdrawn. Of the request a code is kept for ${REPETITION_HOURS} hours, to know a repetition. ${keptFor('links', retention).en}`,
    },
    changes: {
      nl: `Wat er met een bewijs is gedaan, en waarom. De reden ziet alleen het platform. ${keptFor('reasons', retention).nl}`,
      en: `What was done to a certificate, and why. Only the platform sees the reason. ${keptFor('reasons', retention).en}`,
    },
    guardExceptions: {
      nl: `Plaatsen in je bewijs waar een tekst op persoonsgegevens leek. Het platform zei dat het die niet zijn. De tekst zelf bewaren we niet. ${keptFor('exceptions', retention).nl}`,
      en: `Places in your certificate where a text looked like personal data. The platform said that it is not. The text itself is not kept. ${keptFor('exceptions', retention).en}`,
    },
    corrections: {
      nl: `Fouten die zijn gemeld, en wat ermee is gedaan. ${keptFor('corrections', retention).nl}`,
      en: `Mistakes that were reported, and what was done with them. ${keptFor('corrections', retention).en}`,
    },
    offers: {
      nl: 'Bewijzen die klaarliggen. Ze zijn versleuteld: alleen wie je link heeft, kan ze lezen. Hier staat tot wanneer.',
      en: 'Certificates that are waiting. They are encrypted: only who has your link can read them. Here is until when.',
    },
    transfers: {
      nl: 'Aan wie een bewijs is gestuurd, omdat je dat vroeg.',
      en: 'To whom a certificate was sent, because you asked for it.',
    },
    batches: {
      nl: 'Bestanden van het platform met gegevens van veel mensen. In ingepakte bestanden kunnen we niemand opzoeken. Je kunt erin staan, tot ze worden gewist.',
      en: 'Files of the platform with data of many people. Packed files cannot be searched for one person. You may be in them, until they are erased.',
    },
    audit: {
      nl: 'Het logboek: wat er is gedaan en door welk systeem. Het blijft bewaard, want een regel eruit halen maakt het onbetrouwbaar. Er staan alleen codes in. Als je wordt gewist, kan niemand die nog aan je koppelen.',
      en: 'The log: what was done and by which system. It is kept, because taking out a line makes it unreliable. It holds codes only. Once you are erased, nobody can link them to you any more.',
    },
  } satisfies Record<string, Words>
}

function keptFor(name: keyof Retention, retention: Retention): Words {
  const days = retention[name]
  const from = FROM[name]
  return {
    nl: `Dit bewaren we ${days} dagen ${from.nl}.`,
    en: `This is kept for ${days} days ${from.en}.`,
  }
}

const FROM: Readonly<Record<keyof Retention, Words>> = {
  reasons: { nl: 'na de verandering', en: 'after the change' },
  exceptions: { nl: 'na de uitgifte', en: 'after the issue' },
  corrections: { nl: 'na het besluit', en: 'after the decision' },
  links: { nl: 'na de laatste geldige dag', en: 'after the last valid day' },
}
