import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../../src/core/json.ts'
import { parseRecipients } from '../../../../src/issuer/index.ts'
import { readTransfers } from '../../../../src/web/issuer/read-recipients.ts'

const UWV = { id: 'uwv', names: { nl: 'UWV', en: 'UWV' }, url: 'https://uwv.example/kluscv' }
const LOCAL = { ...UWV, url: 'http://localhost:4000/' }
const PRODUCTION = { development: false }

test('a list of recipients is read as it is', () => {
  expect(parseRecipients([UWV], PRODUCTION)).toEqual([UWV])
  expect(parseRecipients([], PRODUCTION)).toEqual([])
  expect(parseRecipients([LOCAL], { development: true })).toEqual([LOCAL])
})

describe('a list is refused', () => {
  test.each<[string, JsonValue, string]>([
    ['that is an object', { recipients: [UWV] }, ''],
    ['that names one as a text', ['uwv'], '/0'],
    ['of more than anyone can choose from', Array.from({ length: 101 }, () => UWV), ''],
    ['with an id that is no word', [{ ...UWV, id: 'U W V' }], '/0/id'],
    ['without an id', [{ names: UWV.names, url: UWV.url }], '/0/id'],
    ['with a name in one language', [{ ...UWV, names: { nl: 'UWV' } }], '/0/names/en'],
    ['with an empty name', [{ ...UWV, names: { nl: ' ', en: 'UWV' } }], '/0/names/nl'],
    ['with a secret beside it', [{ ...UWV, secret: 'x' }], '/0/secret'],
    ['with http', [{ ...UWV, url: 'http://uwv.example/' }], '/0/url'],
    ['with an address', [{ ...UWV, url: 'https://10.0.0.1/' }], '/0/url'],
    ['with this machine', [LOCAL], '/0/url'],
    ['with a user', [{ ...UWV, url: 'https://a:b@uwv.example/' }], '/0/url'],
    ['with a port', [{ ...UWV, url: 'https://uwv.example:8443/' }], '/0/url'],
  ])('%s', (_, list, pointer) => {
    expect(() => parseRecipients(list, PRODUCTION)).toThrow(
      expect.objectContaining({
        code: 'ERR_KLUSCV_OPTION',
        problems: [expect.objectContaining({ pointer })],
      }),
    )
  })

  test('with the same id twice', () => {
    expect(() => parseRecipients([UWV, { ...UWV }], PRODUCTION)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })
})

describe('the file of recipients', () => {
  test('is not needed', async () => {
    expect(await readTransfers(PRODUCTION)).toBeUndefined()
  })

  test('is read, and refused in one sentence when it cannot be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kluscv-recipients-'))
    const recipientsFile = join(folder, 'recipients.json')
    const option = { code: 'ERR_KLUSCV_OPTION' }
    await expect(readTransfers({ recipientsFile, ...PRODUCTION })).rejects.toMatchObject({
      ...option,
      message: expect.stringContaining('--recipients-file'),
    })
    await writeFile(recipientsFile, '[{"id": 1, "id": 2}]')
    await expect(readTransfers({ recipientsFile, ...PRODUCTION })).rejects.toMatchObject(option)
    await writeFile(recipientsFile, JSON.stringify([UWV]))
    const read = await readTransfers({ recipientsFile, ...PRODUCTION })
    expect(read?.recipients).toEqual([UWV])
    await rm(folder, { recursive: true })
  })
})
