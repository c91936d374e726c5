/**
 * What the form does with share links and with a camera; the rest of it is pages.js. A share link is
 * opened by the page that is made for it, so that its key is not sent to us.
 * @module
 */
import { FORM_FIELDS } from '../pages/form-fields.ts'
import { findShareLink, goToShare } from './go-to-share.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-check]')) {
  form.addEventListener('submit', (event) => followPastedLink(event, form))
}
void offerScanning()

/** A chosen file comes first, as it does where there is no script. */
function followPastedLink(event: Event, form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
  if (inputs.some(({ files }) => files !== null && files.length > 0)) return
  const text = form.querySelector<HTMLTextAreaElement>(`textarea[name=${FORM_FIELDS.text}]`)
  const link = text === null ? undefined : findShareLink(text.value)
  if (text === null || link === undefined) return
  event.preventDefault()
  goToShare(link, text)
}

/** The code for it is loaded where there is a camera, and the button is not there before. */
async function offerScanning(): Promise<void> {
  const parts = document.querySelectorAll<HTMLElement>('[data-scan]')
  if (parts.length === 0 || !(await hasCamera())) return
  const { setUpScan } = await import('./scan.ts')
  for (const part of parts) setUpScan(part)
}

async function hasCamera(): Promise<boolean> {
  // Absent where the page does not come by https.
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
  if (typeof mediaDevices?.getUserMedia !== 'function') return false
  const devices = await mediaDevices.enumerateDevices().catch(() => [])
  return devices.some(({ kind }) => kind === 'videoinput')
}
