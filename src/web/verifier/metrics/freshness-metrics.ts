/**
 * How fresh what checks rest on is, and what went wrong while it was retrieved, in the words of
 * Prometheus. Platforms are labels by the DID that the signed trust list gives them, and never by
 * anything that a certificate says.
 * @module
 */
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Clock } from '../../../core/time.ts'
import type { ListMeasure, Verifier } from '../../../verifier/index.ts'

/** What a verifier is kept fresh by. */
type Refreshed = Pick<Verifier, 'refresh' | 'updateTrustList'>

/** What measures freshness. */
export interface FreshnessMetrics {
  /** The same, and what goes wrong is counted. */
  readonly countRounds: <Each extends Refreshed>(verifier: Each) => Each
  /** Measures anew; called before each look at the metrics. */
  readonly measure: () => void
}

/** Registers the metrics. */
export function registerFreshnessMetrics(
  registry: Registry,
  verifier: Pick<Verifier, 'measure'>,
  clock: Clock,
): FreshnessMetrics {
  const gauges = createGauges(registry)
  const counters = createCounters(registry)
  return {
    countRounds: (refreshed) => ({
      ...refreshed,
      refresh: async (warn) => {
        await refreshed.refresh((warning) => {
          counters.warnings.inc({ platform: warning.platform, warning: warning.warning })
          warn?.(warning)
        })
        gauges.round.set(clock().getTime() / 1000)
      },
      updateTrustList: (text, warn) =>
        refreshed.updateTrustList(text, warn).catch((reason) => {
          counters.refused.inc()
          throw reason
        }),
    }),
    measure: () => {
      const { trustList, lists } = verifier.measure()
      gauges.version.set(trustList.version)
      gauges.end.set(Date.parse(trustList.validUntil) / 1000)
      setLists(gauges, lists)
    },
  }
}

function createGauges(registry: Registry) {
  const registers = [registry]
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `kluscv_${name}`, help, labelNames, registers })
  return {
    version: gauge('trust_list_version', 'Version of the trust list in use.'),
    end: gauge('trust_list_end_timestamp_seconds', 'When the trust list ends, in Unix time.'),
    round: gauge(
      'prefetch_last_round_timestamp_seconds',
      'When the last round of retrieving ended, in Unix time; 0 before the first.',
    ),
    age: gauge(
      'prefetched_list_age_seconds',
      'Age of the oldest status list at hand of each running platform.',
      'platform',
    ),
    old: gauge(
      'prefetched_lists_old',
      'Status lists of each running platform that are not at hand or past their end.',
      'platform',
    ),
  }
}

function createCounters(registry: Registry) {
  const registers = [registry]
  return {
    warnings: new Counter({
      name: 'kluscv_prefetch_warnings_total',
      help: 'What went wrong while retrieving, by platform; the log says at which address.',
      labelNames: ['platform', 'warning'],
      registers,
    }),
    refused: new Counter({
      name: 'kluscv_trust_list_refused_total',
      help: 'How often the file of the trust list was not taken; the one in use stays.',
      registers,
    }),
  }
}

/** Platforms that left the trust list leave the metrics. */
function setLists(
  { age, old }: Pick<ReturnType<typeof createGauges>, 'age' | 'old'>,
  lists: readonly ListMeasure[],
): void {
  age.reset()
  old.reset()
  const oldest = new Map<string, number>()
  for (const { platform, ageSeconds, isOld } of lists) {
    old.inc({ platform }, isOld ? 1 : 0)
    if (ageSeconds === undefined) continue
    oldest.set(platform, Math.max(ageSeconds, oldest.get(platform) ?? 0))
  }
  for (const [platform, seconds] of oldest) age.set({ platform }, seconds)
}
