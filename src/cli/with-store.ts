/**
 * For commands that look into the issuer's database and sign nothing: they need neither key nor
 * profile. The database is opened, used and closed.
 * @module
 */
import type { Command } from 'commander'
import type { IssuerStore } from '../issuer/index.ts'
import { createIssuerStore, openDatabase } from '../storage/index.ts'
import { databasePlaceOf } from '../web/issuer/open-issuer.ts'
import { readSettings, type SettingSource } from '../web/shared/read-settings.ts'
import type { CommandIo } from './command-io.ts'
import { nameDatabase } from './issuer-trouble.ts'
import { addSettingOptions } from './setting-options.ts'

const DATABASE_SETTINGS = ['databaseUrl', 'dataDirectory'] as const

/** Adds the flags of the settings that {@link withStore} reads. */
export function addDatabaseOptions(command: Command): Command {
  return addSettingOptions(command, DATABASE_SETTINGS)
}

/** Runs `use` with the store in the database that flags and environment name. */
export async function withStore(
  flags: SettingSource,
  { environment }: CommandIo,
  use: (store: IssuerStore) => Promise<void>,
): Promise<void> {
  const settings = readSettings({ use: DATABASE_SETTINGS, flags, environment })
  await nameDatabase(settings, async () => {
    const database = await openDatabase(databasePlaceOf(settings))
    try {
      await use(createIssuerStore(database))
    } finally {
      await database.close()
    }
  })
}
