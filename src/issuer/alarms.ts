/**
 * What an operator must hear of at once, although the issuer goes on working.
 * @module
 */

/** What it is about. */
export type AlarmKind =
  | 'restored' // the database was set back, moved or replaced
  | 'list-refused' // a list would have taken back withdrawals and was not published
  | 'folder-failed' // what is published could not be kept outside the database

/** One message for people, in English: what was found and what to do. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly message: string
  readonly cause?: unknown
}

/** Raised alarms; those that stand make the issuer unhealthy. */
export interface Alarms {
  /** Reports it, each time. A restore is over when it is noticed; the others stand. */
  readonly raise: (alarm: Alarm) => void
  readonly clear: (kind: AlarmKind) => void
  readonly standing: () => readonly Alarm[]
}

/** Alarms that are reported to who wants to hear them. */
export function createAlarms(report: (alarm: Alarm) => void = () => {}): Alarms {
  const standing = new Map<AlarmKind, Alarm>()
  return {
    raise: (alarm) => {
      if (alarm.kind !== 'restored') standing.set(alarm.kind, alarm)
      report(alarm)
    },
    clear: (kind) => void standing.delete(kind),
    standing: () => [...standing.values()],
  }
}
