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
  const found = await Promise.race([searchWithCamera(parts, signal), untilStopped(signal)])
  const hadFocus = parts.viewfinder.contains(document.activeElement)
  showCamera(parts, false)
  if (hadFocus) parts.start.focus()
  if ('code' in found) {
    say(parts, 'found')
    useCode(found.code, parts.whole)
  } else if (found.trouble !== 'stopped') complain(parts, found.trouble)
}

type CameraTrouble = 'refused' | 'noCamera'
type Found = { readonly code: string } | { readonly trouble: CameraTrouble | 'stopped' }

/** A question of the browser that nobody answers, or code that does not come, holds nobody up. */
function untilStopped(signal: AbortSignal): Promise<Found> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ trouble: 'stopped' }))
  })
}

/** The camera is off again, whatever comes of it. */
async function searchWithCamera({ video, ...parts }: Parts, signal: AbortSignal): Promise<Found> {
  const camera = await openCamera()
  if (typeof camera === 'string') return { trouble: camera }
  const close = () => {
    for (const track of camera.getTracks()) track.stop()
    if (video.srcObject === camera) video.srcObject = null
  }
  signal.addEventListener('abort', close)
  try {
    signal.throwIfAborted()
    video.srcObject = camera
    return { code: await lookForCode({ video, ...parts }, signal) }
  } catch {
    return { trouble: 'noCamera' }
  } finally {
    close()
  }
}

async function openCamera(): Promise<MediaStream | CameraTrouble> {
  try {
    return await navigator.mediaDevices.getUserMedia(CAMERA)
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    return isRefused ? 'refused' : 'noCamera'
  }
}

/** The text of the first code of a certificate; rejects when it was stopped. */
async function lookForCode(parts: Parts, signal: AbortSignal): Promise<string> {
  const { video } = parts
  await video.play()
  say(parts, 'looking')
  const readCodes = await createCodeReader()
  for (;;) {
    const texts = await readCodes(video)
    signal.throwIfAborted()
    const code = texts.find((text) => recogniseCode(text) !== 'unknown')
    if (code !== undefined) return code
    if (texts.length > 0) say(parts, 'otherCode')
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
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
  parts.problem.textContent = parts.problem.dataset[trouble] ?? ''
  showPhotoField(parts, true)
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
