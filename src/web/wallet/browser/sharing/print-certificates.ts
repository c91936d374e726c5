/**
 * Certificates as a PDF, made on the device: with a QR code that leads to them, for as long as the
 * first of them is valid and a year at most.
 * @module
 */
import type { Locale } from '../../../../claims/words.ts'
import { validityOf } from '../../../../core/credential.ts'
import { parseInstant } from '../../../../core/time.ts'
import type { PrintedCertificate } from '../pdf/load-pdf-writer.ts'
import type { Paper } from '../screens/papers.ts'
import type { KeptShare, WalletStore } from '../storage/wallet-store.ts'
import { createLink } from './create-link.ts'
import { openKeptKey } from './device-key.ts'
import { DAY_MS } from './share-life.ts'

/** What is printed. */
export interface PrintRequest {
  readonly papers: readonly Paper[]
  readonly locale: Locale
  readonly verifierUrl: string
  /** For a platform whose name is not known. */
  readonly unknownPlatform: string
}

/** The PDF, and the link in its code; without a network there is no code. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly share: KeptShare | undefined
}

const YEAR_MS = 365 * DAY_MS

/** Whether there is anything that can be printed: a credential of others has no words of ours. */
export function isPrintable({ read }: Paper): boolean {
  return read.words !== undefined
}

/** Makes the PDF. Rejects when its writer or a font cannot be fetched. */
export async function printCertificates(
  request: PrintRequest,
  store: WalletStore,
): Promise<Printed> {
  const { papers, locale, verifierUrl } = request
  const printable = papers.filter(isPrintable)
  const held = printable.map((paper) => paper.held)
  const credentials = held.map(({ credential }) => credential)
  const [{ loadPdfWriter }, { presentCredentials }, key] = await Promise.all([
    import('../pdf/load-pdf-writer.ts'),
    import('../../../../holder/index.ts'),
    openKeptKey(store),
  ])
  const [write, document] = await Promise.all([
    loadPdfWriter(),
    presentCredentials({ credentials, key, answers: 'unbound' }),
  ])
  const until = endOf(printable)
  const link = await createLink({ held, verifierUrl, until, isPrinted: true }, store)
  const share = typeof link === 'string' ? undefined : link
  const pdf = await write({
    locale,
    certificates: printable.map((paper) => printedOf(paper, request)),
    ...(share?.url === undefined ? {} : { code: { text: share.url, until: until.toISOString() } }),
    verifierUrl,
    document: JSON.stringify(document),
    createdAt: new Date(),
  })
  return { pdf, share }
}

/** `KlusCV Samira El Amrani - Tempo.pdf`, with nothing in it that a file name may not have. */
export function pdfNameOf(papers: readonly Paper[]): string {
  const names = papers.map(({ read }) => read.words?.name ?? '')
  const platforms = papers.map(({ platformName }) => platformName ?? '')
  const parts = [names, platforms].map((each) => [...new Set(each)].filter(Boolean).join(', '))
  const name = `KlusCV ${parts.filter(Boolean).join(' - ')}`
  return `${name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .slice(0, 120)
    .trim()}.pdf`
}

/** The first end of them; one that is past gets a day, so that its code still says so. */
function endOf(papers: readonly Paper[]): Date {
  const now = Date.now()
  const ends = papers.map(
    ({ held }) => parseInstant(validityOf(held.credential).until) ?? Number.POSITIVE_INFINITY,
  )
  return new Date(Math.max(now + DAY_MS, Math.min(now + YEAR_MS, ...ends)))
}

function printedOf(
  { held, platform, platformName }: Paper,
  { unknownPlatform }: PrintRequest,
): PrintedCertificate {
  const { credential } = held
  const [, domain] = /^did:web:([^:]+)/.exec(credential.issuer) ?? []
  const name = platformName ?? unknownPlatform
  return {
    credential,
    platform: {
      name,
      ...(platform?.kvk === undefined ? {} : { kvk: platform.kvk }),
      ...(domain === undefined ? {} : { domain: decodeURIComponent(domain) }),
    },
  }
}
