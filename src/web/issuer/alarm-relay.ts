/**
 * Brings what an operator must hear of to the log. An issuer is opened, and may raise alarms, before
 * there is a log: those wait for it.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import type { Alarm } from '../../issuer/index.ts'

/** A way from an issuer to a log. */
export interface AlarmRelay {
  readonly raise: (alarm: Alarm) => void
  /** From now on alarms go to this log; first those that were raised before. */
  readonly connect: (log: Pick<FastifyBaseLogger, 'error'>) => void
}

/** A relay that keeps alarms until it is connected. */
export function createAlarmRelay(): AlarmRelay {
  const waiting: Alarm[] = []
  let write = (alarm: Alarm): void => void waiting.push(alarm)
  return {
    raise: (alarm) => write(alarm),
    connect: (log) => {
      write = ({ kind, message, cause }) => log.error({ alarm: kind, err: cause }, message)
      for (const alarm of waiting.splice(0)) write(alarm)
    },
  }
}
