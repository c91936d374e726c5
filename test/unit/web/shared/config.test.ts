import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import {
  flagOf,
  SETTINGS,
  type SettingName,
  variableOf,
} from '../../../../src/web/shared/config.ts'
import { readSettings, type SettingSource } from '../../../../src/web/shared/read-settings.ts'

const ALL = Object.keys(SETTINGS) as SettingName[]

function refusal(flags: SettingSource, environment: SettingSource = {}): string {
  try {
    readSettings({ use: ALL, flags, environment })
  } catch (error) {
    if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_OPTION') return error.message
    throw error
  }
  return 'nothing refused'
}

describe('settings', () => {
  test('have their documented defaults when nothing is given', () => {
    const settings = readSettings({ use: ALL, environment: {} })
    expect(settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      suite: 'eddsa-rdfc-2022',
      dataModel: '2.0',
      apiKeyHashes: [],
      development: false,
      clockOffsetSeconds: 0,
    })
    expect(settings.trustList).toBeUndefined()
  })

  test('are read from a flag before a variable before the default', () => {
    const environment = { KLUSCV_PORT: '9000', KLUSCV_SUITE: 'eddsa-jcs-2022' }
    const settings = readSettings({ use: ['port', 'suite'], flags: { port: '9001' }, environment })
    expect(settings).toEqual({ port: 9001, suite: 'eddsa-jcs-2022' })
  })

  test('read only the settings that are used', () => {
    const environment = { KLUSCV_PORT: 'not a port' }
    expect(readSettings({ use: ['host'], environment })).toEqual({ host: '127.0.0.1' })
  })

  test('take the database from DATABASE_URL, and rather from our own variable', () => {
    const environment = { DATABASE_URL: 'postgres://a/b' }
    expect(readSettings({ use: ['databaseUrl'], environment }).databaseUrl).toBe('postgres://a/b')
    const both = { ...environment, KLUSCV_DATABASE_URL: 'postgres://c/d' }
    expect(readSettings({ use: ['databaseUrl'], environment: both }).databaseUrl).toBe(
      'postgres://c/d',
    )
  })

  test('never take a secret from a flag', () => {
    const flags = { keyPassphrase: 'from a flag' }
    const settings = readSettings({ use: ['keyPassphrase'], flags, environment: {} })
    expect(settings.keyPassphrase).toBeUndefined()
  })

  test('are named alike as flag and variable', () => {
    expect(flagOf('clockOffsetSeconds')).toBe('--clock-offset-seconds')
    expect(variableOf('clockOffsetSeconds')).toBe('KLUSCV_CLOCK_OFFSET_SECONDS')
  })
})

test.each(['10.0.0.1', '10.0.0.0/8, 192.168.0.1', '::1,fd00::/8'])(
  'proxies are addresses or networks: %s',
  (value) => {
    const flags = { trustProxy: value }
    expect(readSettings({ use: ['trustProxy'], flags, environment: {} }).trustProxy).toEqual(
      value.split(/, ?/),
    )
  },
)

describe('a wrong setting stops the start', () => {
  test.each([
    ['port', '65536'],
    ['port', '-1'],
    ['port', '080'],
    ['port', '8080 '],
    ['port', '1e3'],
    ['port', ''],
    ['host', ''],
    ['publicUrl', 'https://platform.example/'],
    ['publicUrl', 'https://platform.example?x=1'],
    ['publicUrl', 'https://user:word@platform.example'],
    ['publicUrl', 'ftp://platform.example'],
    ['publicUrl', 'platform.example'],
    ['suite', 'eddsa-2022'],
    ['suite', 'ED25519SIGNATURE2020'],
    ['dataModel', '2'],
    ['apiKeyHashes', 'a1b2'],
    ['apiKeyHashes', 'A'.repeat(64)],
    ['apiKeyHashes', `${'a'.repeat(64)},`],
    ['development', 'yes'],
    ['clockOffsetSeconds', '1.5'],
    ['rateLimitPerMinute', '0'],
    ['refreshSeconds', '0'],
    ['trustProxy', 'proxy.example'],
    ['trustProxy', '999.1.1.1'],
    ['trustProxy', '10.0.0.0/33'],
    ['trustProxy', '10.0.0.0/0'],
    ['trustProxy', '10.0.0.0/8/8'],
    ['trustProxy', '10.0.0.1,,10.0.0.2'],
    ['databaseUrl', 'kluscv'],
    ['databaseUrl', 'mysql://localhost/kluscv'],
    ['logLevel', 'trace'],
  ] as const)('%s refuses %j in one sentence without the value', (name, value) => {
    const sentence = refusal({ [name]: value })
    expect(sentence).toContain(`${flagOf(name)} or ${variableOf(name)} must be `)
    expect(sentence).toMatch(/^The setting [^\n]*\.$/)
    if (value.length > 4) expect(sentence).not.toContain(value)
  })

  test('the same value in a variable is refused alike', () => {
    expect(refusal({}, { KLUSCV_PORT: '65536' })).toContain('KLUSCV_PORT must be')
  })

  test('a required setting that is missing is named', () => {
    expect(() =>
      readSettings({ use: ['trustKey'], required: ['trustKey'], environment: {} }),
    ).toThrow('The setting --trust-key or KLUSCV_TRUST_KEY is required.')
  })

  test('a secret is refused by its variable only', () => {
    expect(refusal({}, { KLUSCV_KEY_PASSPHRASE: '' })).toBe(
      'The setting KLUSCV_KEY_PASSPHRASE must be a passphrase.',
    )
  })
})

describe('development mode', () => {
  const development = true

  test.each(['127.0.0.1', '::1', 'localhost'])('starts on %s', (host) => {
    expect(refusal({ development, host })).toBe('nothing refused')
  })

  test.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.2', '127.1', 'localhost.', 'example.org'])(
    'is refused on %s',
    (host) => expect(refusal({ development, host })).toContain('--host'),
  )

  test('is refused where others read its metrics', () => {
    const metricsHost = '0.0.0.0'
    expect(refusal({ development, metricsHost })).toContain('--metrics-host')
    expect(refusal({ metricsHost })).toBe('nothing refused')
  })

  test.each(['http://localhost:4101', 'http://127.0.0.1:4101', 'https://platform.example'])(
    'takes the public address %s',
    (publicUrl) => expect(refusal({ development, publicUrl })).toBe('nothing refused'),
  )

  test.each(['http://platform.example', 'http://localhost.example:80', 'http://192.168.1.2:80'])(
    'refuses the public address %s',
    (publicUrl) => expect(refusal({ development, publicUrl })).toContain('--public-url'),
  )

  test('is refused in production', () => {
    expect(refusal({ development }, { NODE_ENV: 'production' })).toContain('--development')
  })

  test.each([
    ['clockOffsetSeconds', '3600'],
    ['publicUrl', 'http://localhost:4101'],
    ['walletUrl', 'http://localhost:4102'],
    ['verifierUrl', 'http://localhost:4103'],
    ['keyFile', 'keys/platform.dev.json'],
    ['receiptKeyFile', 'keys/receipts.dev.json'],
  ] as const)('alone allows %s %s', (name, value) => {
    expect(refusal({ [name]: value })).toContain(flagOf(name))
    expect(refusal({ [name]: value, development })).toBe('nothing refused')
  })
})
