/**
 * What `kluscv init` has to know of a platform. On localhost made-up answers will do, to see a
 * certificate first; for an address that others reach, the platform says who it is.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'

/** The flags of the command, as they were given. */
export interface InitFlags {
  readonly [flag: string]: unknown
  readonly dir: string
  readonly occupation: string
  readonly name?: string
  readonly legalName?: string
  readonly kvk?: string
  readonly serviceNl?: string
  readonly serviceEn?: string
}

/** A platform that begins. */
export interface Answers {
  readonly folder: string
  readonly publicUrl: string
  /** Whether this is a try on one's own machine: key in clear, http. */
  readonly development: boolean
  readonly occupation: string
  readonly name: string
  readonly legalName: string
  readonly kvk: string
  readonly service: { readonly nl: string; readonly en: string }
}

/** Where a platform begins without an address of its own: the port that the service listens on. */
const LOCAL_URL = 'http://localhost:8080'

/** Shown in the certificates of a try; a number that the trade register does not give out. */
const MADE_UP = {
  name: 'Mijn Platform',
  legalName: 'Mijn Platform B.V.',
  kvk: '90000000',
  serviceNl: 'klussen bij mensen thuis',
  serviceEn: 'gigs at people’s homes',
} as const

const FLAG_OF: Readonly<Record<keyof typeof MADE_UP, string>> = {
  name: '--name',
  legalName: '--legal-name',
  kvk: '--kvk',
  serviceNl: '--service-nl',
  serviceEn: '--service-en',
}

/**
 * Reads the answers.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` naming all flags that an address of its own needs
 */
export function readAnswers(flags: InitFlags, { environment }: CommandIo): Answers {
  const development = (flags['publicUrl'] ?? LOCAL_URL) === LOCAL_URL || isLocal(flags['publicUrl'])
  const { publicUrl = LOCAL_URL } = readSettings({
    use: ['publicUrl', 'development'],
    flags: { ...flags, development },
    environment,
  })
  const missing = Object.entries(FLAG_OF).filter(([name]) => flags[name] === undefined)
  if (!development && missing.length > 0) {
    const named = missing.map(([, flag]) => flag).join(', ')
    const message = `For an address that others reach, say who you are: ${named}.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const { name, legalName, kvk, serviceNl, serviceEn } = { ...MADE_UP, ...flags }
  const { dir: folder, occupation } = flags
  const service = { nl: serviceNl, en: serviceEn }
  return { folder, publicUrl, development, occupation, name, legalName, kvk, service }
}

function isLocal(url: unknown): boolean {
  return typeof url === 'string' && /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url)
}
