import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generateKeyPair } from '../../../../src/suites/keys.ts'
import { didKeyMethodOf } from '../../../../src/suites/multikey.ts'
import type { HeldKey } from '../../../../src/suites/parse-key-file.ts'
import { openGenericIssuer } from '../../../../src/web/issuer/open-generic-issuer.ts'

const PAIR = generateKeyPair(new Uint8Array(32).fill(6))
const KEY: HeldKey = { ...PAIR, id: didKeyMethodOf(PAIR.publicKeyMultibase), state: 'active' }
const EVERYONES: HeldKey = {
  ...JSON.parse(readFileSync('keys/worker.dev.json', 'utf8')),
  state: 'active',
}
const { secretKeyMultibase: _, ...WITHOUT_SECRET } = KEY

const OFF = {
  genericIssue: false,
  genericKeyFile: undefined,
  keyPassphrase: 'a passphrase',
  development: false,
  clockOffsetSeconds: 0,
}
const ON = { ...OFF, genericIssue: true, genericKeyFile: 'generic.json' }

const open = (settings: typeof OFF | typeof ON, keys: readonly HeldKey[] = [KEY]) =>
  openGenericIssuer(settings, async () => keys)

describe('generic issuing', () => {
  test('is off unless it is switched on', async () => {
    expect(await open(OFF)).toBeUndefined()
  })

  test('signs under DIDs that come from the key of the file, and are not it', async () => {
    const generic = await open(ON)
    const dids = generic?.identities.map(({ did }) => did) ?? []
    expect(new Set(dids).size).toBe(3)
    expect(dids).not.toContain(`did:key:${PAIR.publicKeyMultibase}`)
  })

  test('may use a key that everyone has in development', async () => {
    expect(await open({ ...ON, development: true }, [EVERYONES])).toBeDefined()
  })

  test('reads the file with the passphrase of the service', async () => {
    const asked: unknown[] = []
    await openGenericIssuer(ON, async (path, options) => {
      asked.push([path, options])
      return [KEY]
    })
    expect(asked).toEqual([['generic.json', { passphrase: 'a passphrase', development: false }]])
  })

  test.each<[string, typeof OFF | typeof ON, readonly HeldKey[], string]>([
    ['on without a key', { ...ON, genericKeyFile: undefined }, [KEY], 'ERR_KLUSCV_OPTION'],
    ['off with a key', { ...ON, genericIssue: false }, [KEY], 'ERR_KLUSCV_OPTION'],
    [
      'with the key of a platform',
      ON,
      [{ ...KEY, id: 'did:web:oppasmaat.example#key-1' }],
      'ERR_KLUSCV_OPTION',
    ],
    ['with a key whose secret is elsewhere', ON, [WITHOUT_SECRET], 'ERR_KLUSCV_KEY'],
    ['with a key that everyone has', ON, [EVERYONES], 'ERR_KLUSCV_KEY'],
    ['with no key that signs', ON, [{ ...KEY, state: 'retired' }], 'ERR_KLUSCV_KEY'],
  ])('does not start %s', async (_why, settings, keys, code) => {
    await expect(open(settings, keys)).rejects.toMatchObject({ code })
  })
})
