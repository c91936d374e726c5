/**
 * What an issuer cannot open, in the words of the command line: which setting names it, and what
 * was tried. Never more of a database's address than host and name: the rest holds a password.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { namesOf } from '../web/shared/config.ts'
import { readNamed } from './named-files.ts'

/** The settings that say where the database is. */
export interface DatabaseSettings {
  readonly databaseUrl?: string | undefined
  readonly dataDirectory: string
}

/** The settings that name something to open. */
export interface OpenedSettings extends DatabaseSettings {
  readonly profileFile: string
}

/** Runs an issuer; its profile is looked for first, and a trouble with its database is named. */
export async function nameWhatFailed(
  settings: OpenedSettings,
  run: () => Promise<void>,
): Promise<void> {
  await readNamed(settings.profileFile, 'profileFile')
  await nameDatabase(settings, run)
}

/** Runs what uses the database; a trouble with it is named. */
export async function nameDatabase(
  settings: DatabaseSettings,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run()
  } catch (cause) {
    if (!(cause instanceof KlusCvError) || cause.code !== 'ERR_KLUSCV_STORAGE') throw cause
    throw new KlusCvError(cause.code, `${cause.message}: ${placeOf(settings)}`, { cause })
  }
}

function placeOf({ databaseUrl, dataDirectory }: DatabaseSettings): string {
  if (databaseUrl === undefined) return `${dataDirectory} (${namesOf('dataDirectory')})`
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname} (${namesOf('databaseUrl')})`
}
