/**
 * Who runs the embedded PostgreSQL: PostgreSQL refuses to run as root, so as root it runs as the
 * system user postgres, which must be able to reach every folder on the way.
 * Does not start anything: see engine.ts.
 * @module
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { KlusCvError } from '../core/errors.ts'

const run = promisify(execFile)

/** The system account of the engine's processes; undefined means: our own. */
export interface EngineAccount {
  readonly uid: number
  readonly gid: number
}

/** The account to run the engine as. As root, the user postgres is created when there is none. */
export async function engineAccount(): Promise<EngineAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined
  return (await findAccount()) ?? (await createAccount())
}

async function findAccount(): Promise<EngineAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    )
    return uid === undefined || gid === undefined ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

async function createAccount(): Promise<EngineAccount> {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  try {
    await run('useradd', [...options, 'postgres'])
  } catch (cause) {
    // Another process may just have created it: only its absence counts.
    const account = await findAccount()
    if (account !== undefined) return account
    throw new KlusCvError(
      'ERR_KLUSCV_STORAGE',
      'PostgreSQL does not run as root and the system user postgres could not be created; ' +
        'create it, run as an ordinary user, or set a database URL',
      { cause },
    )
  }
  const created = await findAccount()
  if (created !== undefined) return created
  throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the new system user postgres cannot be found')
}

/** Whether the account can reach a file or folder: asked of the kernel, so ACLs count too. */
export async function canReach(account: EngineAccount | undefined, path: string): Promise<boolean> {
  if (account === undefined) return true
  try {
    await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}
