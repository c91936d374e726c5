/**
 * What goes into the archive of a platform that stops: everything that it shows to everyone, at the
 * paths at which it was served, so that the folder can be served instead of the platform.
 * The same paths as in the folder of what is published: publication/published-paths.ts.
 *
 * ```
 * manifest.json                      what each file is: trust/archive-manifest.ts
 * README.nl.md, README.en.md         what to do with it
 * public/.well-known/did.json        the keys; public/did.json for an issuer below a path
 * public/profile
 * public/issued/index.json           the names of the registers
 * public/issued/2026-11-26           a register
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
import { filePath, listPath } from '../publication/published-paths.ts'
import { formatRegisterNames } from '../register/registers.ts'

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
  const at = (path: string) => ({ path: filePath(path), url: publicUrl + path })
  yield didDocumentOf(issuer, sources)
  yield { ...at('/profile'), kind: 'profile', text: await sources.profileDocument() }
  const names = await sources.registers.names()
  yield { ...at('/issued'), kind: 'registerIndex', text: formatRegisterNames(names) }
  for (const name of names) {
    yield { ...at(`/issued/${name}`), kind: 'register', text: await sources.registers.text(name) }
  }
  for (const { list, baseUrl } of await store.lists()) {
    const text = await sources.statusList(formatListName(list))
    yield { path: listPath(list), url: listUrl(baseUrl, list), kind: 'statusList', text }
  }
}

function didDocumentOf({ did }: IssuerContext, { didDocument }: PublicSources): ArchiveFile {
  const place = didWebUrl(did, { development: true })
  if (!place.ok) throw new KlusCvError('ERR_KLUSCV_OPTION', 'only a did:web can be archived')
  const [path = ''] = /(?:\/\.well-known)?\/did\.json$/.exec(place.url) ?? []
  const text = JSON.stringify(didDocument())
  return { path: filePath(path), kind: 'didDocument', url: place.url, text }
}
