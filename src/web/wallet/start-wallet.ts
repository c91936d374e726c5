/**
 * The wallet as a process: reads its settings, opens the share store, deletes what has ended on a
 * timer, listens, and ends everything that it started. It holds no key, and nothing that it can read.
 * @module
 */
import type { OpenShareStore } from '../../storage/index.ts'
import { loadBrowserFiles } from '../shared/browser-files.ts'
import { createClock } from '../shared/clock.ts'
import type { SettingName, Settings } from '../shared/config.ts'
import { loadPageAssets } from '../shared/pages/assets.ts'
import { readSettings, type SettingSource } from '../shared/read-settings.ts'
import { runUntilStopped } from '../shared/run-until-stopped.ts'
import { createWalletApp } from './create-wallet-app.ts'
import {
  OPEN_WALLET_SETTINGS,
  openShares,
  REQUIRED_WALLET_SETTINGS,
  roomOf,
  watchPlatforms,
} from './open-wallet.ts'
import { removeEndedShares } from './remove-ended.ts'

/** The settings of the wallet. */
export const WALLET_SETTINGS = [
  'port',
  'host',
  ...OPEN_WALLET_SETTINGS,
  'clockOffsetSeconds',
  'trustProxy',
  'rateLimitPerMinute',
  'connectionsPerClient',
  'drainSeconds',
  'logLevel',
] as const satisfies readonly SettingName[]

type ServiceSettings = Settings<
  (typeof WALLET_SETTINGS)[number],
  (typeof REQUIRED_WALLET_SETTINGS)[number]
>

/** How it is started. */
export interface StartOptions {
  readonly flags: SettingSource
  readonly environment?: SettingSource
  /** Called with the address once requests are answered. */
  readonly announce: (url: string) => void
}

/**
 * Runs the wallet until a signal ends it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` or `ERR_KLUSCV_STORAGE` when it cannot be started
 */
export async function startWallet({ announce, ...source }: StartOptions): Promise<void> {
  const settings = readSettings({
    use: WALLET_SETTINGS,
    required: REQUIRED_WALLET_SETTINGS,
    ...source,
  })
  const store = await openShares(settings)
  try {
    await serve(store, settings, announce)
  } finally {
    await store.close()
  }
}

async function serve(
  { shares, ping }: OpenShareStore,
  settings: ServiceSettings,
  announce: StartOptions['announce'],
): Promise<void> {
  const { development, logLevel: level } = settings
  const clock = createClock(settings.clockOffsetSeconds)
  const app = await createWalletApp({
    ...settings,
    shares,
    clock,
    frame: { assets: loadPageAssets(), development },
    files: loadBrowserFiles('wallet'),
    platformOrigins: () => platforms.current(),
    log: { level },
    readiness: { database: ping },
  })
  const platforms = watchPlatforms(settings, app.log)
  const stopRemoving = removeEndedShares({ shares, clock, room: roomOf(settings), log: app.log })
  const close = async () => {
    platforms.stop()
    stopRemoving()
  }
  await runUntilStopped(app, { ...settings, announce, close })
}
