/**
 * What the claim page does with a script: keeps the paper current, makes the link of the PDF on the
 * worker's device, shares, and remembers what was made while the offer lasts. Everything but links
 * works without it.
 * @module
 */
import { createClaimSession } from './claim-session.ts'
import { bindEdition } from './edition.ts'
import { readSettings } from './settings.ts'

const forms = [...document.querySelectorAll<HTMLFormElement>('form.claim')]
const [first] = forms
if (first !== undefined) {
  document.documentElement.classList.add('scripted')
  const session = createClaimSession(readSettings(first))
  // Both languages are on the page, and what is done in one is done in the other.
  const editions = forms.map((form) => bindEdition(form, session))
  session.onChange(() => {
    for (const edition of editions) edition.update()
  })
  session.restore()
}
