/**
 * What Node says about this process: memory, processor, garbage, the event loop's delay. Measured
 * once for all applications in a process, from the first that asks.
 * @module
 */
import { collectDefaultMetrics, Registry } from 'prom-client'

let registry: Registry | undefined

/** The metrics of this process. */
export function processMetrics(): Registry {
  if (registry === undefined) {
    registry = new Registry()
    collectDefaultMetrics({ register: registry })
  }
  return registry
}
