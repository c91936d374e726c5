/**
 * The map in this window: what is kept, read once, and everything that changes it. Every change is
 * stored first and shown after, so that nothing is shown that would not be there tomorrow.
 * @module
 */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Credential } from '../../../core/credential.ts'
import type { HeldCertificate, KeptShare, WalletStore } from './storage/wallet-store.ts'
import { askFindings, askPlatforms } from './verifier/ask-verifier.ts'
import { type Finding, readFindings } from './verifier/findings.ts'
import { type KnownPlatforms, readPlatforms } from './verifier/platforms.ts'

/** What is in the map. */
export interface FolderContent {
  readonly certificates: readonly HeldCertificate[]
  /** The newest first. */
  readonly shares: readonly KeptShare[]
  readonly platforms?: KnownPlatforms | undefined
  readonly findings: Readonly<Record<string, Finding>>
}

/** The map, and what can be done with it. What changes it rejects when the device refuses. */
export interface Folder extends FolderContent {
  readonly store: WalletStore
  /** @param labels - what the worker calls them, by id */
  readonly keep: (
    credentials: readonly Credential[],
    labels?: Readonly<Record<string, string>>,
  ) => Promise<void>
  readonly rename: (certificate: HeldCertificate, label: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly keepShare: (share: KeptShare) => Promise<void>
  readonly forgetShare: (id: string) => Promise<void>
  /** Asks the verifier again; without a network what was known stays. */
  readonly refresh: () => Promise<void>
}

const EMPTY: FolderContent = { certificates: [], shares: [], findings: {} }

/** Names by which single values are kept. */
const PLATFORMS = 'platforms'
const FINDINGS = 'findings'

/** The map of a store; undefined until it was read. */
export function useFolder(store: WalletStore | undefined, verifierUrl: string): Folder | undefined {
  const [content, setContent] = useState<FolderContent>()
  const reload = useCallback(async () => {
    setContent(store === undefined ? undefined : await readFolder(store))
  }, [store])
  useEffect(() => {
    reload().catch(() => setContent(EMPTY))
  }, [reload])
  const ids = content?.certificates.map(({ id }) => id).join(' ')
  const isOld = content !== undefined && needsAsking(content, new Date())
  // In silence, once for what is in the map now: who wants to know why asks on the screen.
  useEffect(() => {
    if (store === undefined || !isOld) return
    askAgain(store, verifierUrl)
      .then(reload)
      .catch(() => undefined)
  }, [store, ids, isOld, verifierUrl, reload])
  return useMemo(() => {
    if (store === undefined || content === undefined) return undefined
    return { ...content, store, ...changesOf(store, verifierUrl, reload) }
  }, [store, content, verifierUrl, reload])
}

/** The verifier itself looks every five minutes. */
const FRESH_MS = 5 * 60 * 1000

function needsAsking({ platforms, certificates, findings }: FolderContent, now: Date): boolean {
  if (platforms === undefined) return true
  const isUnknown = certificates.some(({ id }) => findings[id] === undefined)
  return isUnknown || now.getTime() - Date.parse(platforms.at) > FRESH_MS
}

type Changes = Omit<Folder, keyof FolderContent | 'store'>

function changesOf(store: WalletStore, verifierUrl: string, reload: () => Promise<void>): Changes {
  const change = async (action: Promise<void>): Promise<void> => {
    await action
    await reload()
  }
  return {
    keep: (credentials, labels = {}) => change(keepCertificates(store, credentials, labels)),
    rename: ({ label: _, ...certificate }, label) => {
      const named = label === '' ? certificate : { ...certificate, label }
      return change(store.certificates.put([named]))
    },
    remove: (id) => change(store.certificates.remove(id)),
    keepShare: (share) => change(store.shares.put([share])),
    forgetShare: (id) => change(store.shares.remove(id)),
    refresh: () => change(askAgain(store, verifierUrl)),
  }
}

async function readFolder(store: WalletStore): Promise<FolderContent> {
  const [certificates, shares, platforms, findings] = await Promise.all([
    store.certificates.all(),
    store.shares.all(),
    store.values.get(PLATFORMS),
    store.values.get(FINDINGS),
  ])
  const { at } = (platforms ?? {}) as { readonly at?: unknown }
  return {
    certificates,
    shares: shares.toSorted((a, b) => (a.createdAt > b.createdAt ? -1 : 1)),
    findings: readFindings(findings),
    platforms: typeof at === 'string' ? { at, platforms: readPlatforms(platforms) } : undefined,
  }
}

async function keepCertificates(
  store: WalletStore,
  credentials: readonly Credential[],
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const addedAt = new Date().toISOString()
  await store.certificates.put(
    credentials.map((credential) => {
      const { id } = credential
      const label = labels[id]
      return { id, credential, addedAt, ...(label === undefined ? {} : { label }) }
    }),
  )
}

async function askAgain(store: WalletStore, verifierUrl: string): Promise<void> {
  const held = await store.certificates.all()
  const [platforms, findings] = await Promise.all([
    askPlatforms(verifierUrl),
    askFindings(verifierUrl, held),
  ])
  const known = readFindings(await store.values.get(FINDINGS))
  // Read again: what was removed meanwhile leaves nothing behind.
  const ids = new Set((await store.certificates.all()).map(({ id }) => id))
  const kept = Object.entries({ ...known, ...findings }).filter(([id]) => ids.has(id))
  await store.values.put(PLATFORMS, platforms)
  await store.values.put(FINDINGS, Object.fromEntries(kept))
}
