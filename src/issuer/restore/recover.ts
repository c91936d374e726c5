/**
 * After a person restored a backup, or lost rows: what nothing can notice is said, and withdrawals
 * are taken over from copies of the lists that someone else kept.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { publishDueLists } from '../publish-status-lists.ts'
import { declareRestore } from './detect-restore.ts'
import { readKeptList } from './kept-list.ts'
import type { KeptList, Restoration } from './ports.ts'

/**
 * Starts new lists for new certificates and takes over what these lists, those of the folder and
 * those that are published say and the rows do not. When it resolves, the lists are published.
 *
 * @param texts - status lists of this issuer, of any age
 * @throws ERR_KLUSCV_REQUEST for a text that is no list of this issuer, ERR_KLUSCV_STORAGE
 */
export async function recover(
  issuer: IssuerContext,
  texts: readonly string[],
): Promise<Restoration> {
  const given: KeptList[] = []
  for (const [index, text] of texts.entries()) {
    const list = await readKeptList(issuer, text)
    if (list === undefined) throw notOurs(index)
    given.push(list)
  }
  const restoration = await declareRestore(issuer, [...(await publishedLists(issuer)), ...given])
  await publishDueLists(issuer)
  return restoration
}

function notOurs(index: number): KlusCvError {
  const message = 'every text must be a status list that this issuer signed with a key of now'
  return new KlusCvError('ERR_KLUSCV_REQUEST', message, {
    problems: [{ pointer: `/${index}`, message: 'must be a status list of this issuer' }],
  })
}

async function publishedLists(issuer: IssuerContext): Promise<readonly KeptList[]> {
  const lists: KeptList[] = []
  for (const { list } of await issuer.store.lists()) {
    const published = await issuer.store.findPublished(list)
    const read = published && (await readKeptList(issuer, published.text))
    if (read !== undefined) lists.push(read)
  }
  return lists
}
