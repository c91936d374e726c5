/**
 * Every path under which the issuer has something for everyone.
 * @module
 */
import { formatRegisterName } from '../../trust/register-name.ts'
import type { IssuerStore } from '../issuer-store.ts'
import { formatListName } from '../list-url.ts'

/** What is always there, and is not replaced by a newer version but says what is so now. */
export const UNVERSIONED_PATHS = ['/.well-known/did.json', '/did.json', '/issued'] as const

/** The paths of the public URL, as `publicDocument` of an issuer takes them. */
export async function publicPaths(
  store: Pick<IssuerStore, 'lists' | 'registers'>,
): Promise<readonly string[]> {
  const lists = (await store.lists()).filter(({ version }) => version !== undefined)
  return [
    ...UNVERSIONED_PATHS,
    '/profile',
    ...lists.map(({ list }) => `/status-lists/${formatListName(list)}`),
    ...(await registerPaths(store)),
  ]
}

/** The paths of the registers. */
export async function registerPaths({
  registers,
}: Pick<IssuerStore, 'registers'>): Promise<readonly string[]> {
  return (await registers.names()).map((name) => `/issued/${formatRegisterName(name)}`)
}
