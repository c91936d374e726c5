/**
 * Which URLs may be fetched at all: https to a domain name, nothing else. In development mode also
 * http or https to this machine, on any port.
 * @module
 */
import { LIMITS } from '../core/limits.ts'
import { isDomainName, isLoopbackHost } from './host.ts'

/** The parsed URL, or undefined when it may not be fetched or is not in its one spelling. */
export function parseFetchUrl(text: string, development: boolean): URL | undefined {
  if (text.length > LIMITS.didCharacters || !URL.canParse(text)) return undefined
  const url = new URL(text)
  // What was checked elsewhere is the text: a tab, a backslash or a `..` would make it another URL.
  if (url.href !== text && url.href !== `${text}/`) return undefined
  if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined
  if (url.protocol === 'https:' && url.port === '' && isDomainName(url.hostname)) return url
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:'
  return development && isHttp && isLoopbackHost(url.hostname) ? url : undefined
}
