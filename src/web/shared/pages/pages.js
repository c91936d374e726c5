/**
 * What is nicer with a script; everything works without it. Drops a file on the form, takes what is
 * pasted anywhere on it, says that a check takes a while, prints, and keeps the title in the
 * language that is shown. It asks nothing of any server.
 * @module
 */

const SLOW_MS = 400
const SLOWER_MS = 5000

/** Both languages of a page: each part stands in it twice. */
for (const form of document.querySelectorAll('form[data-check]')) enhanceForm(form)
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
window.addEventListener('hashchange', nameShownEdition)
window.addEventListener('beforeprint', openFolds)
nameShownEdition()

function enhanceForm(form) {
  const drop = form.querySelector('.drop')
  const file = form.querySelector('input[type=file]')
  const mark = (over) => drop.classList.toggle('over', over)
  drop.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(true)
  })
  drop.addEventListener('dragleave', () => mark(false))
  drop.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    if (event.dataTransfer.files.length === 0) return
    file.files = event.dataTransfer.files
    file.focus()
    nameChosenFile(form)
  })
  // The browser's own control speaks the browser's language; without a script it is all there is.
  file.classList.add('unseen')
  file.addEventListener('change', () => nameChosenFile(form))
  nameChosenFile(form)
  document.addEventListener('paste', (event) => takePaste(event, form))
  form.addEventListener('submit', () => sayWhenSlow(form))
}

/** A paste outside the field goes into the field of the language that is shown. */
function takePaste(event, form) {
  const field = form.querySelector('textarea')
  if (event.target.closest('textarea, input') || field.offsetParent === null) return
  const text = event.clipboardData.getData('text/plain')
  if (text.trim() === '') return
  event.preventDefault()
  field.value = text
  field.focus()
}

function nameChosenFile(form) {
  const line = form.querySelector('.chosen')
  const [file] = form.querySelector('input[type=file]').files
  line.hidden = file === undefined
  line.textContent = file === undefined ? '' : `${line.dataset.prefix} ${file.name}`
}

function sayWhenSlow(form) {
  const line = form.querySelector('.wait')
  const say = (text) => () => {
    line.textContent = text
  }
  setTimeout(say(line.dataset.slow), SLOW_MS)
  setTimeout(say(line.dataset.slower), SLOWER_MS)
}

function nameShownEdition() {
  const shown = [...document.querySelectorAll('.edition')].find(
    (edition) => edition.offsetParent !== null,
  )
  if (shown === undefined) return
  document.title = shown.dataset.title
  document.documentElement.lang = shown.lang
}

/** A closed fold is not printed; on paper nothing that counts may be missing. */
function openFolds() {
  for (const fold of document.querySelectorAll('details:not([data-closed])')) fold.open = true
}
