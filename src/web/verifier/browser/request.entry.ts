/**
 * The employer's page of a request looks for the answer by itself: every few seconds it asks how far the
 * request is, and when there is something else to show it sends the page's own form. It copies the
 * link, and says how long is left. Without it the button of the form does the same.
 *
 *     GET /v1/requests/{id}   Authorization: Bearer <secret of the form>
 * @module
 */

/** A person waits at the screen. */
const LOOK_MS = 3_000

/** After that they do something else, and an office has many such pages open. */
const EAGER_MS = 2 * 60_000
const PATIENT_MS = 10_000

/** How far a request is, as the service says it. */
interface Progress {
  readonly state?: string
}

/** The same form once in each language. */
const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-request]')]
const began = Date.now()

function forEachForm(change: (form: HTMLFormElement) => void): void {
  for (const form of forms) change(form)
}

/** Undefined without a connection. */
async function lookForProgress(form: HTMLFormElement): Promise<Progress | 'other' | undefined> {
  const secret = form.querySelector<HTMLInputElement>('input[name=secret]')?.value ?? ''
  const url = `/v1/requests/${form.dataset['request'] ?? ''}`
  try {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}` } })
    // Too much at once, or a fault that passes.
    if (answer.status === 429 || answer.status >= 500) return undefined
    return answer.ok ? ((await answer.json()) as Progress) : 'other'
  } catch {
    return undefined
  }
}

/** Sends the form of the language that is shown: the page that comes says what is the matter. */
function showAnswer(): void {
  forms.find(({ offsetParent }) => offsetParent !== null)?.submit()
}

async function look(): Promise<void> {
  const [form] = forms
  if (form === undefined) return
  const progress = await lookForProgress(form)
  if (progress === 'other' || progress?.state === 'answered') return showAnswer()
  forEachForm((each) => {
    const line = each.querySelector('.state')
    const words = each.dataset[progress?.state ?? 'offline']
    // A screen reader says what changes, and nothing twice.
    if (line !== null && words !== undefined && line.textContent !== words) line.textContent = words
  })
  window.setTimeout(lookAgain, Date.now() - began < EAGER_MS ? LOOK_MS : PATIENT_MS)
}

/** Not while nobody sees the page. */
function lookAgain(): void {
  if (document.visibilityState === 'visible') void look()
  else document.addEventListener('visibilitychange', lookAgain, { once: true })
}

/** By the clock of the service: how long is left was counted there. */
function countDown(): void {
  const passed = Math.floor((Date.now() - began) / 60_000)
  forEachForm((form) => {
    const line = form.querySelector<HTMLElement>('[data-left]')
    if (line === null) return
    const { left, one = '', many = '' } = line.dataset
    const minutes = Math.max(1, Number(left) - passed)
    line.textContent = minutes === 1 ? one : many.replace(/\d+/, String(minutes))
  })
}

async function copyLink(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset['copy'] ?? '')
  const line = button.parentElement?.querySelector('.wait')
  if (!(field instanceof HTMLInputElement)) return
  field.select()
  await navigator.clipboard.writeText(field.value)
  if (line) line.textContent = button.dataset['copied'] ?? ''
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  // Where the browser does not let us, people copy what stands in the field.
  button.hidden = navigator.clipboard === undefined
  button.addEventListener('click', () => void copyLink(button))
}
forEachForm((form) => {
  for (const line of form.querySelectorAll<HTMLElement>('.looks')) line.hidden = false
  // Nobody needs it any more, and who is in a hurry may.
  form.querySelector('.button')?.classList.add('outline')
})
window.setInterval(countDown, 10_000)
window.setTimeout(lookAgain, LOOK_MS)
