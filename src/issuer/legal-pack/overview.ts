/**
 * The first document of the pack: what there is, and how far it can be relied on.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type LegalDocument, table } from './legal-document.ts'
import { RELIABILITY } from './legal-facts.ts'

const TITLE: Words = { nl: 'Juridisch pakket', en: 'Legal pack' }

const HEAD = { nl: ['Bestand', 'Wat het is'], en: ['File', 'What it is'] }

const INTRODUCTION: Words = {
  nl: 'Deze documenten zijn gemaakt uit uw profiel en uw instellingen, met `kluscv legal-pack`. Maak ze opnieuw als een van beide verandert. Wat u zelf invult, bewaart u op een andere plek: een volgende keer wordt over deze bestanden heen geschreven.',
  en: 'These documents are made from your profile and your settings, by `kluscv legal-pack`. Make them again when one of these changes. Keep what you fill in elsewhere: the next time, these files are written over.',
}

const RELY: Words = {
  nl: 'Onder elke voetnoot staat hoe zeker wij ervan zijn:',
  en: 'Each footnote says how sure we are of it:',
}

const ROLES: Words = {
  nl: 'Het uitgangspunt van alles: uw platform geeft de bewijzen, de software draait bij u, en niemand anders ontvangt gegevens.[^roles]',
  en: 'Where all of it starts: your platform gives the certificates, the software runs at yours, and nobody else receives data.[^roles]',
}

/** The overview of these documents. */
export function createOverview(documents: readonly LegalDocument[]): LegalDocument {
  return {
    name: 'overview',
    title: TITLE,
    purpose: TITLE,
    write: (_, locale) => {
      const rows = documents.map(({ name, purpose }) => {
        const file = `${name}.${locale}.md`
        return [`[${file}](${file})`, purpose[locale]]
      })
      const marks = Object.values(RELIABILITY).map((words) => `- *${words[locale]}*`)
      return [
        INTRODUCTION[locale],
        table(HEAD[locale], rows),
        ROLES[locale],
        RELY[locale],
        marks.join('\n'),
      ].join('\n\n')
    },
  }
}
