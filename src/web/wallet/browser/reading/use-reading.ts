/**
 * Loads what reads certificates, once, when the first screen needs it.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'

/** What reads and draws certificates. */
export interface Reading {
  readonly readCertificate: typeof import('./certificate-words.ts').readCertificate
  readonly CertificateSheet: typeof import('./certificate-sheet.tsx').CertificateSheet
}

let loaded: Reading | undefined

async function load(): Promise<Reading> {
  const [{ readCertificate }, { CertificateSheet }] = await Promise.all([
    import('./certificate-words.ts'),
    import('./certificate-sheet.tsx'),
  ])
  loaded = { readCertificate, CertificateSheet }
  return loaded
}

/** `undefined` until it is there; `failed` without a network the first time. */
export function useReading(): Reading | 'failed' | undefined {
  const [reading, setReading] = useState<Reading | 'failed' | undefined>(loaded)
  useEffect(() => {
    if (loaded !== undefined) return
    load().then(
      (ready) => setReading(() => ready as Reading | 'failed'),
      () => setReading('failed'),
    )
  }, [])
  return reading
}
