/**
 * The files with which a platform begins: a profile and a record to be changed by hand, and the
 * settings of the service.
 * @module
 */
import { join } from 'node:path'
import type { JsonObject } from '../../core/json.ts'
import { type SettingName, variableOf } from '../../web/shared/config.ts'
import { DEVELOPMENT_KEY_SUFFIX } from '../key-file.ts'
import { shellWord } from '../shell-word.ts'
import type { Answers } from './answers.ts'

/** Where each file is, below the folder of the platform. */
export interface StartingPaths {
  readonly key: string
  readonly profile: string
  readonly record: string
  readonly settings: string
  readonly apiKey: string
  readonly data: string
  readonly certificates: string
  /** The draft of its entry in a trust list: not made here. */
  readonly entry: string
}

/** The paths of one platform. */
export function startingPaths({ folder, development }: Answers): StartingPaths {
  const at = (name: string) => join(folder, name)
  return {
    key: at(development ? `platform${DEVELOPMENT_KEY_SUFFIX}` : 'platform.key.json'),
    profile: at('profile.json'),
    record: at('record.json'),
    settings: at('issuer.env'),
    apiKey: at('api.env'),
    data: at('data'),
    certificates: at('certificates'),
    entry: at('platform.json'),
  }
}

/** The platform's profile, with what holds for all its records. */
export function startingProfile({ name, legalName, kvk, service }: Answers): JsonObject {
  return {
    names: { nl: name, en: name },
    legalName,
    kvk,
    service: { ...service },
    languages: ['nl', 'en'],
    defaults: {
      gig_unit: 'klus',
      hours_basis: 'booked',
      record_basis: 'platformRecords',
      rating_system: 'stars',
      rating_best: '5',
      rating_worst: '1',
      rating_window: { kind: 'allTime' },
      rating_given_by: 'household',
      rating_basis: 'afterCompletedGigOnly',
    },
  }
}

/** A made-up worker, in the fields of a platform's own records, whose last month is `month`. */
export function startingRecord({ occupation }: Answers, month: string): JsonObject {
  return {
    worker_ref: 'w-1',
    name: 'Sari de Vries',
    identity_check: 'idDocument',
    occupation,
    period_start: `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`,
    period_end: month,
    gigs_completed: 48,
    hours_worked: '201.5',
    rating_value: '4.8',
    rating_count: 31,
    reviews_total: 14,
  }
}

/** The settings of the service, as a shell and systemd read them. */
export function settingsText(answers: Answers, paths: StartingPaths): string {
  const { publicUrl, development } = answers
  const port = new URL(publicUrl).port
  const settings: readonly (readonly [SettingName, string])[] = [
    ['publicUrl', publicUrl],
    ['keyFile', paths.key],
    ['profileFile', paths.profile],
    ['dataDirectory', paths.data],
    ...(development ? ([['development', 'true']] as const) : []),
    ...(development && port !== '' ? ([['port', port]] as const) : []),
  ]
  return settings.map(([name, value]) => `${variableOf(name)}=${shellWord(value)}\n`).join('')
}
