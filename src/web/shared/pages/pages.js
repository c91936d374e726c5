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
  const file = drop.querySelector('input')
  const mark = (over) => drop.classList.toggle('over', over)
  form.querySelector('.drag').hidden = !matchMedia('(pointer: fine)').matches
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
    void takeChosen(file)
  })
  for (const input of form.querySelectorAll('input[type=file]')) {
    // The browser's own control speaks the browser's language; without a script it is all there is.
    input.classList.add('unseen')
    input.addEventListener('change', () => takeChosen(input))
    void takeChosen(input)
  }
  document.addEventListener('paste', (event) => takePaste(event, form))
  form.addEventListener('submit', () => sayWhenSlow(form))
}

/** Names what was chosen, and sends photos no larger than the server looks at them. */
async function takeChosen(input) {
  nameChosen(input)
  const chosen = [...input.files]
  const files = await Promise.all(chosen.map(scaleDown))
  // Another choice may have been made meanwhile.
  const isCurrent = chosen.every((file, at) => input.files[at] === file)
  if (!isCurrent || files.every((file, at) => file === chosen[at])) return
  const list = new DataTransfer()
  for (const file of files) list.items.add(file)
  input.files = list.files
}

/** A photo of more than so many pixels a side; anything else stays as it is. */
const PHOTO_PIXELS = 2000

async function scaleDown(file) {
  if (!file.type.startsWith('image/')) return file
  const photo = await createImageBitmap(file).catch(() => undefined)
  if (photo === undefined) return file
  const scale = PHOTO_PIXELS / Math.max(photo.width, photo.height)
  const isRead = file.type === 'image/jpeg' || file.type === 'image/png'
  if (scale >= 1 && isRead) return file
  const canvas = document.createElement('canvas')
  canvas.width = photo.width * Math.min(scale, 1)
  canvas.height = photo.height * Math.min(scale, 1)
  canvas.getContext('2d').drawImage(photo, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return blob === null ? file : new File([blob], file.name, { type: 'image/jpeg' })
}

/** A paste outside the field, of text or of a picture, goes where it belongs in the language shown. */
function takePaste(event, form) {
  const field = form.querySelector('textarea')
  if (event.target.closest('textarea, input') || field.offsetParent === null) return
  const { files } = event.clipboardData
  if (files.length > 0) {
    const file = form.querySelector('.drop input')
    file.files = files
    file.focus()
    void takeChosen(file)
    return
  }
  const text = event.clipboardData.getData('text/plain')
  if (text.trim() === '') return
  event.preventDefault()
  field.value = text
  field.focus()
}

function nameChosen(input) {
  const line = input.parentElement.querySelector('.chosen')
  const names = [...input.files].map(({ name }) => name)
  line.hidden = names.length === 0
  line.textContent = names.length === 0 ? '' : `${line.dataset.prefix} ${names.join(', ')}`
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
