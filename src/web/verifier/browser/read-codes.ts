/**
 * QR codes in a picture of the camera: by the browser's own reader where it has one, else by jsQR,
 * which is loaded only then (45 kB compressed).
 * @module
 */

/** The texts of the codes that are seen. */
export type ReadCodes = (video: HTMLVideoElement) => Promise<readonly string[]>

/** https://wicg.github.io/shape-detection-api/ : not in every browser, nor in TypeScript's library. */
interface BarcodeDetector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
interface BarcodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): BarcodeDetector
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

const QR_CODE = 'qr_code'

/** The largest code has 177 modules, and each needs three pixels; more make a phone slow. */
const MAX_PIXELS = 960

/** Prepares whichever reader there is. */
export async function createCodeReader(): Promise<ReadCodes> {
  return (await createOwnReader()) ?? createJsReader()
}

async function createOwnReader(): Promise<ReadCodes | undefined> {
  const { BarcodeDetector: Detector } = globalThis as {
    readonly BarcodeDetector?: BarcodeDetectorClass
  }
  const formats = await Detector?.getSupportedFormats().catch((): readonly string[] => [])
  if (Detector === undefined || formats?.includes(QR_CODE) !== true) return undefined
  const detector = new Detector({ formats: [QR_CODE] })
  return async (video) => {
    if (!hasPicture(video)) return []
    const codes = await detector.detect(video).catch(() => [])
    return codes.map(({ rawValue }) => rawValue)
  }
}

async function createJsReader(): Promise<ReadCodes> {
  // A CommonJS module that names itself as its own default.
  const { default: module } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (context === null || !hasPicture(video)) return []
    const { videoWidth, videoHeight } = video
    const scale = Math.min(1, MAX_PIXELS / Math.max(videoWidth, videoHeight))
    canvas.width = Math.round(videoWidth * scale)
    canvas.height = Math.round(videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    const code = module.default(data, width, height, { inversionAttempts: 'dontInvert' })
    return code === null || code.data === '' ? [] : [code.data]
  }
}

function hasPicture({ videoWidth, readyState }: HTMLVideoElement): boolean {
  return videoWidth > 0 && readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
}
