/**
 * Which names of platforms nobody should put on a trust list: those with characters that mislead, and
 * those that people take for the name of another platform. For the keeper of a list, before signing;
 * a verifier takes every list that the root key signed.
 * @module
 */
import { domainToUnicode } from 'node:url'
import type { InputProblem } from '../core/errors.ts'
import type { JsonPointer } from '../core/json.ts'
import { hostSkeletonOf, skeletonOf } from './name-skeleton.ts'
import type { TrustedPlatform } from './trust-list.ts'

/** What of a platform is compared. */
export type NamedPlatform = Pick<TrustedPlatform, 'did' | 'names'>

/** Everything that speaks against the names and domains of these platforms, by their place. */
export function lintNames(platforms: readonly NamedPlatform[]): readonly InputProblem[] {
  const looks: Looks = { names: new Map(), hosts: new Map() }
  return platforms.flatMap((platform, index) => {
    const at = `/platforms/${index}`
    const problems = [...lintCharacters(platform, at), ...lintLooks(platform, looks, at)]
    remember(platform, looks, at)
    return problems
  })
}

/** What speaks against adding a platform beside those that are listed. */
export function lintNewcomer(
  newcomer: NamedPlatform,
  listed: readonly NamedPlatform[],
): readonly InputProblem[] {
  const looks: Looks = { names: new Map(), hosts: new Map() }
  const others = listed.filter(({ did }) => did !== newcomer.did)
  for (const other of others) remember(other, looks, other.did)
  return [...lintCharacters(newcomer, ''), ...lintLooks(newcomer, looks, '')]
}

function lintCharacters(platform: NamedPlatform, at: JsonPointer): readonly InputProblem[] {
  const names = (['nl', 'en'] as const).flatMap((locale) => {
    const message = whyMisleading(platform.names[locale])
    return message === undefined ? [] : [{ pointer: `${at}/names/${locale}`, message }]
  })
  const labels = hostOf(platform).split('.').map(domainToUnicode)
  const mixed = labels.find((label) => scriptsOf(label).length > 1)
  if (mixed === undefined) return names
  return [...names, { pointer: `${at}/did`, message: 'must not mix scripts in its domain' }]
}

/** Why a name misleads by its characters alone; undefined when it does not. */
export function whyMisleading(name: string): string | undefined {
  // Joiners, marks of direction, variation selectors, fillers: there, and not to be seen.
  if (/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{C}]/u.test(name)) {
    return 'must have no invisible characters and none that change direction'
  }
  if (/^ | $| {2}|[^\S ]/u.test(name)) return 'must have single, ordinary spaces only'
  if (name !== name.normalize('NFKC'))
    return 'must have ordinary characters, each in its one spelling'
  if (/\p{M}/u.test(name)) return 'must have no marks that stand alone'
  if (scriptsOf(name).length > 1) return 'must be in one script'
  return undefined
}

const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic'] as const
const SCRIPT_PATTERNS = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))
/** Letters of none of these; together they count as one more script. */
const OTHER_LETTER =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}])\p{L}/u

function scriptsOf(text: string): readonly RegExp[] {
  return [...SCRIPT_PATTERNS, OTHER_LETTER].filter((pattern) => pattern.test(text))
}

/** What names and hosts look like, and whose they are. */
interface Looks {
  readonly names: Map<string, string>
  readonly hosts: Map<string, { readonly host: string; readonly where: string }>
}

function remember(platform: NamedPlatform, { names, hosts }: Looks, where: string): void {
  const host = hostOf(platform)
  names.set(skeletonOf(platform.names.nl), where).set(skeletonOf(platform.names.en), where)
  hosts.set(hostSkeletonOf(domainToUnicode(host)), { host, where })
}

function lintLooks(
  platform: NamedPlatform,
  { names, hosts }: Looks,
  at: JsonPointer,
): readonly InputProblem[] {
  const problems = (['nl', 'en'] as const).flatMap((locale): readonly InputProblem[] => {
    const where = names.get(skeletonOf(platform.names[locale]))
    if (where === undefined) return []
    const message = `must not be confusable with a name of ${where}`
    return [{ pointer: `${at}/names/${locale}`, message }]
  })
  const host = hostOf(platform)
  const alike = hosts.get(hostSkeletonOf(domainToUnicode(host)))
  // Several platforms may live below one domain.
  if (alike === undefined || alike.host === host) return problems
  const message = `must not have a domain confusable with that of ${alike.where}`
  return [...problems, { pointer: `${at}/did`, message }]
}

/** The host of a did:web; a did:key has none, and is compared as it stands. */
function hostOf({ did }: NamedPlatform): string {
  return (/^did:web:([^:%]+)/.exec(did)?.[1] ?? did).toLowerCase()
}
