import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKeyFile } from '../../../src/cli/key-file.ts'

const folder = resolve(import.meta.dirname, '../../../keys')
const files = readdirSync(folder).filter((name) => name !== 'README.md')

describe('the keys in this repository', () => {
  test('are named as what they are', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((name) => !name.endsWith('.dev.json'))).toEqual([])
  })

  test.each(files)('%s works in development mode, for this machine or a worker', async (name) => {
    const { id } = await readKeyFile(join(folder, name), { development: true })
    expect(id).toMatch(/^did:(web:localhost%3A\d+#key-1|key:z6Mk\w+#z6Mk\w+)$/)
  })

  test.each(files)('%s is refused anywhere else', async (name) => {
    const reading = readKeyFile(join(folder, name), { development: false })
    await expect(reading).rejects.toMatchObject({ code: 'ERR_KLUSCV_KEY' })
  })
})
