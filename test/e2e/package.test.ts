/**
 * The package as someone installs it: packed, installed into an empty folder, imported and run.
 * @module
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const PUBLIC = ['kluscv', 'kluscv/issuer', 'kluscv/holder', 'kluscv/verifier', 'kluscv/storage']

describe('the packed package', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kluscv-package-'))
    await run('npm', ['run', 'build'], { cwd: root })
    await run('npm', ['pack', '--pack-destination', folder], { cwd: root })
    const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
    await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline']
    await run('npm', ['install', ...quiet, join(folder, tarball)], { cwd: folder })
  }, 240_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('offers the command', async () => {
    const { stdout } = await run('npx', ['kluscv', '--help'], { cwd: folder })
    for (const command of ['issue', 'present', 'verify', 'trust', 'keys']) {
      expect(stdout).toContain(command)
    }
  })

  test.each(PUBLIC)('%s can be imported', async (name) => {
    const code = `import * as all from '${name}'; console.log(Object.keys(all).length)`
    const { stdout } = await run('node', ['--input-type=module', '-e', code], { cwd: folder })
    expect(Number(stdout)).toBeGreaterThan(0)
  })

  test('a file that is not ours is not readable: exit code 3', async () => {
    await writeFile(join(folder, 'letter.json'), '{"dear": "reader"}')
    const verify = run('npx', ['kluscv', 'verify', 'letter.json', '--no-trust'], { cwd: folder })
    await expect(verify).rejects.toMatchObject({ code: 3 })
  })
})
