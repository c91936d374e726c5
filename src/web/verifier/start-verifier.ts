/**
 * The verifier as a process: reads its settings, opens the trust list, keeps status lists fresh on
 * a timer, listens, and ends everything that it started. No database, no account, no key.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { Clock } from '../../core/time.ts'
import {
  type CheckCounts,
  createGuardedFetcher,
  createReadingSandbox,
  createSandbox,
  openCheckCounts,
  openVerifier,
  type ReadingSandbox,
  readTrustFiles,
  type Verifier,
} from '../../verifier/index.ts'
import { createClock } from '../shared/clock.ts'
import type { SettingName, Settings } from '../shared/config.ts'
import { readSettings, type SettingSource } from '../shared/read-settings.ts'
import { listen, runUntilStopped } from '../shared/run-until-stopped.ts'
import { chargeProofs } from './charge-work.ts'
import { saveCounts } from './counter-saving.ts'
import { createVerifierApp } from './create-verifier-app.ts'
import { freshnessNotes } from './freshness-notes.ts'
import { keepFresh } from './keep-fresh.ts'
import {
  createMetricsApp,
  createVerifierMetrics,
  type VerifierMetrics,
} from './metrics/verifier-metrics.ts'
import { openReceiptKey, type ReadKey } from './receipt-key.ts'
import { createReceipts, type Receipts } from './receipts.ts'

/** The settings of the verifier. */
export const VERIFIER_SETTINGS = [
  'port',
  'host',
  'publicUrl',
  'walletUrl',
  'metricsPort',
  'metricsHost',
  'countForEvaluation',
  'receiptKeyFile',
  'keyPassphrase',
  'trustList',
  'trustKey',
  'cache',
  'refreshSeconds',
  'fetchUnlisted',
  'development',
  'clockOffsetSeconds',
  'trustProxy',
  'rateLimitPerMinute',
  'connectionsPerClient',
  'computeSecondsPerMinute',
  'logLevel',
] as const satisfies readonly SettingName[]

type VerifierSettings = Settings<(typeof VERIFIER_SETTINGS)[number], 'trustList' | 'trustKey'>

/** How it is started. */
export interface StartOptions {
  readonly flags: SettingSource
  readonly environment?: SettingSource
  /** Reads the key that signs receipts. Injected: files with secrets are the command's business. */
  readonly readKey: ReadKey
  /** Called with the address once requests are answered. */
  readonly announce: (url: string) => void
}

/**
 * Runs the verifier until a signal ends it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` or `ERR_KLUSCV_TRUST_LIST` when it cannot be started
 */
export async function startVerifier({ announce, readKey, ...source }: StartOptions): Promise<void> {
  const settings = readSettings({
    use: VERIFIER_SETTINGS,
    required: ['trustList', 'trustKey'] as const,
    ...source,
  })
  const clock = createClock(settings.clockOffsetSeconds)
  const receiptKey = await openReceiptKey(settings, readKey)
  const sandbox = createSandbox()
  const listSandbox = createSandbox({ processes: 1 })
  const reader = createReadingSandbox()
  try {
    const fetcher = createGuardedFetcher({ development: settings.development })
    const verifier = await openVerifier({
      ...(await readTrustFiles(settings)),
      proofs: chargeProofs(sandbox.checkProofs),
      listProofs: listSandbox.checkProofs,
      fetcher,
      ...(settings.fetchUnlisted && { unlistedFetcher: fetcher }),
      cacheDirectory: settings.cache,
      clock,
      development: settings.development,
    })
    const sandboxes = { proofs: sandbox, lists: listSandbox, files: reader }
    const metrics = createVerifierMetrics({ verifier, clock, sandboxes })
    const receipts = receiptKey && createReceipts({ ...receiptKey, verifier, clock })
    const counts = await openCounts(settings, clock)
    await serve(verifier, { ...settings, reader, clock, metrics, receipts, counts, announce })
  } finally {
    await Promise.all([sandbox.close(), listSandbox.close(), reader.close()])
  }
}

/** None unless it is switched on. */
async function openCounts(
  { countForEvaluation, cache: directory }: VerifierSettings,
  clock: Clock,
): Promise<CheckCounts | undefined> {
  return countForEvaluation ? openCheckCounts({ directory, clock }) : undefined
}

interface ServeOptions extends VerifierSettings {
  readonly reader: ReadingSandbox
  readonly clock: Clock
  readonly metrics: VerifierMetrics
  readonly receipts: Receipts | undefined
  readonly counts: CheckCounts | undefined
  readonly announce: StartOptions['announce']
}

async function serve(verifier: Verifier, options: ServeOptions): Promise<void> {
  const { metrics, logLevel: level } = options
  const app = await createVerifierApp({
    ...options,
    verifier,
    log: { level },
    readiness: {
      trustList: async () => requireThat(verifier.isTrustCurrent()),
      statusLists: () => freshness.firstRound,
    },
    readinessNotes: () => freshnessNotes(verifier.measure()),
  })
  const stopMetrics = await serveMetrics(options)
  const freshness = keepFresh({
    ...options,
    verifier: metrics.countRounds(verifier),
    log: app.log,
  })
  const stopCounting = saveCounts({ ...options, log: app.log })
  const close = async () => {
    freshness.stop()
    await stopCounting()
    await stopMetrics()
  }
  await runUntilStopped(app, { ...options, close })
}

/** On its port, when one is chosen; the answer ends it. */
async function serveMetrics(options: ServeOptions): Promise<() => Promise<void>> {
  const { metrics, metricsPort: port, metricsHost: host, logLevel: level } = options
  if (port === undefined) return async () => undefined
  const app = await createMetricsApp(metrics, { level })
  await listen(app, { host, port }, 'metricsPort')
  return () => app.close()
}

/** A readiness check rejects when its need is not met. */
function requireThat(isMet: boolean): void {
  if (!isMet) throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', 'the trust list has ended')
}
