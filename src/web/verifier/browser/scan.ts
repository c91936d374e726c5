/**
 * The camera of the form: looks for a QR code until one of a certificate is seen, the reader stops
 * it, or the page is left. What it sees stays in this page.
 *
 *     off ── start ──▶ starting ── allowed ──▶ looking ── a code of ours ──▶ followed
 *      ▲                  └── refused, absent ──┐  └── stop, Escape, page hidden ──┐
 *      └─────────────────────────────────────────┴──────────────────────────────────┘
 *
 * @module
 */
import { recogniseCode, useCode } from './follow-code.ts'
import { createCodeReader } from './read-codes.ts'

/** The back of a phone, and enough of it for the largest code. */
const CAMERA = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
} as const

/** Between two looks: a phone stays cool, and nobody waits for it. */
const PAUSE_MS = 100

/** The parts of it in the page. */
interface Parts {
  readonly whole: HTMLElement
  readonly start: HTMLButtonElement
  readonly stop: HTMLButtonElement
  readonly viewfinder: HTMLElement
  readonly video: HTMLVideoElement
  readonly says: HTMLElement
  readonly problem: HTMLElement
}

/** Shows the button, and does what it says. */
export function setUpScan(whole: HTMLElement): void {
  const parts = partsOf(whole)
  if (parts === undefined) return
  let current = new AbortController()
  const end = () => current.abort()
  parts.start.addEventListener('click', () => {
    current = new AbortController()
    void scan(parts, current.signal)
  })
  parts.stop.addEventListener('click', end)
  whole.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end()
  })
  whole.closest('form')?.addEventListener('submit', end)
  addEventListener('pagehide', end)
  // The other language of the page is shown, and with it another button.
  addEventListener('hashchange', end)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) end()
  })
  showPhotoField(parts, false)
  whole.hidden = false
}

async function scan(parts: Parts, signal: AbortSignal): Promise<void> {
  showCamera(parts, true)
  say(parts, 'starting')
  const camera = await openCamera(signal)
  if (typeof camera === 'string') {
    if (!signal.aborted) complain(parts, camera)
  } else {
    parts.video.srcObject = camera
    const code = await lookForCode(parts, signal).catch(() => undefined)
    for (const track of camera.getTracks()) track.stop()
    parts.video.srcObject = null
    if (code !== undefined) {
      say(parts, 'found')
      parts.viewfinder.hidden = true
      return useCode(code, parts.whole)
    }
  }
  const hadFocus = parts.viewfinder.contains(document.activeElement)
  showCamera(parts, false)
  if (hadFocus) parts.start.focus()
}

type CameraTrouble = 'refused' | 'noCamera'

async function openCamera(signal: AbortSignal): Promise<MediaStream | CameraTrouble> {
  try {
    const camera = await navigator.mediaDevices.getUserMedia(CAMERA)
    if (!signal.aborted) return camera
    for (const track of camera.getTracks()) track.stop()
    return 'refused'
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError'
      ? 'refused'
      : 'noCamera'
  }
}

/** The text of the first code of a certificate; undefined when it was stopped. */
async function lookForCode(parts: Parts, signal: AbortSignal): Promise<string | undefined> {
  const { video } = parts
  await video.play()
  say(parts, 'looking')
  const readCodes = await createCodeReader()
  while (!signal.aborted) {
    const texts = await readCodes(video)
    const code = texts.find((text) => recogniseCode(text) !== 'unknown')
    if (code !== undefined && !signal.aborted) return code
    if (texts.length > 0) say(parts, 'otherCode')
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return undefined
}

/** The button gives way to the picture, and comes back. */
function showCamera({ start, stop, viewfinder, says, problem }: Parts, isOn: boolean): void {
  start.hidden = isOn
  viewfinder.hidden = !isOn
  says.textContent = ''
  problem.textContent = ''
  if (isOn) stop.focus()
}

function say({ says }: Parts, what: 'starting' | 'looking' | 'otherCode' | 'found'): void {
  const text = says.dataset[what] ?? ''
  if (says.textContent !== text) says.textContent = text
}

/** A photo of the code is what is left. */
function complain(parts: Parts, trouble: CameraTrouble): void {
  showCamera(parts, false)
  parts.problem.textContent = parts.problem.dataset[trouble] ?? ''
  showPhotoField(parts, true)
  parts.start.focus()
}

function showPhotoField({ whole }: Parts, isShown: boolean): void {
  const photo = whole.closest('form')?.querySelector<HTMLElement>('.photo')
  if (photo) photo.hidden = !isShown
}

function partsOf(whole: HTMLElement): Parts | undefined {
  const start = whole.querySelector<HTMLButtonElement>('[data-start]')
  const stop = whole.querySelector<HTMLButtonElement>('[data-stop]')
  const viewfinder = whole.querySelector<HTMLElement>('.viewfinder')
  const video = whole.querySelector('video')
  const says = whole.querySelector<HTMLElement>('[role=status]')
  const problem = whole.querySelector<HTMLElement>('[role=alert]')
  if (!start || !stop || !viewfinder || !video || !says || !problem) return undefined
  return { whole, start, stop, viewfinder, video, says, problem }
}
