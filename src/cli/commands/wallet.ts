/**
 * `kluscv wallet`: the pages in which workers keep certificates, and the share store.
 * @module
 */
import type { Command } from 'commander'
import { readSettings } from '../../web/shared/read-settings.ts'
import { REQUIRED_WALLET_SETTINGS } from '../../web/wallet/open-wallet.ts'
import { startWallet, WALLET_SETTINGS } from '../../web/wallet/start-wallet.ts'
import type { CommandIo } from '../command-io.ts'
import { nameDatabase } from '../issuer-trouble.ts'
import { addSettingOptions } from '../setting-options.ts'

/** Registers the command. */
export function registerWalletCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('wallet')
    .description('keep and share certificates: pages for workers, and the store behind links')
  addSettingOptions(command, WALLET_SETTINGS, REQUIRED_WALLET_SETTINGS).action(
    (flags: Record<string, unknown>) => start(flags, io),
  )
}

async function start(flags: Record<string, unknown>, io: CommandIo): Promise<void> {
  const source = { flags, environment: io.environment }
  const settings = readSettings({
    use: WALLET_SETTINGS,
    required: REQUIRED_WALLET_SETTINGS,
    ...source,
  })
  await nameDatabase(settings, () =>
    startWallet({ ...source, announce: (url) => io.out(`Wallet at ${url}\n`) }),
  )
}
