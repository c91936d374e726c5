/**
 * What goes into the archive of a platform that stops: everything that it shows to everyone, at the
 * paths at which it was served, so that the folder can be served instead of the platform.
 *
 * ```
 * manifest.json                      what each file is: trust/archive-manifest.ts
 * README.nl.md, README.en.md         what to do with it
 * public/.well-known/did.json        the keys; public/did.json for an issuer below a path
 * public/profile
 * public/issued/2026-11-26           the registers
 * public/status-lists/1f0c…-revocation
 * ```
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { didWebUrl } from '../../did/did-web.ts'
import type { ArchivedKind } from '../../trust/archive-manifest.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { formatListName, listUrl } from '../list-url.ts'
import type { PublicSources } from '../public-documents.ts'

/** A file to archive. */
export interface ArchiveFile {
  readonly path: string
  readonly kind: ArchivedKind
  readonly url: string
  readonly text: string
}

/** Everything public, one file after another. */
export async function* archiveFiles(
  issuer: IssuerContext,
  sources: PublicSources,
): AsyncGenerator<ArchiveFile> {
  const { publicUrl, store } = issuer
  yield didDocumentOf(issuer, sources)
  const profile = { path: 'public/profile', kind: 'profile', url: `${publicUrl}/profile` } as const
  yield { ...profile, text: await sources.profileDocument() }
  for (const name of await sources.registers.names()) {
    const path = `issued/${name}`
    const text = await sources.registers.text(name)
    yield { path: `public/${path}`, kind: 'register', url: `${publicUrl}/${path}`, text }
  }
  for (const { list, baseUrl } of await store.lists()) {
    const name = formatListName(list)
    const text = await sources.statusList(name)
    const url = listUrl(baseUrl, list)
    yield { path: `public/status-lists/${name}`, kind: 'statusList', url, text }
  }
}

function didDocumentOf({ did }: IssuerContext, { didDocument }: PublicSources): ArchiveFile {
  const place = didWebUrl(did, { development: true })
  if (!place.ok) throw new KlusCvError('ERR_KLUSCV_OPTION', 'only a did:web can be archived')
  const [name = ''] = /(?:\.well-known\/)?did\.json$/.exec(place.url) ?? []
  const text = JSON.stringify(didDocument())
  return { path: `public/${name}`, kind: 'didDocument', url: place.url, text }
}
