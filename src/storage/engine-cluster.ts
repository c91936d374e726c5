/**
 * The files of one embedded PostgreSQL, and its server process as postmaster.pid describes it.
 *
 * ```
 * DATA_DIRECTORY/
 *   postgres/       mode 0700, owned by the engine's account; appears complete, by a rename
 *     data/         what initdb made
 *     password      of the superuser kluscv, random, mode 0600
 *     log           of the server
 * ```
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import { canReach, type EngineAccount } from './engine-account.ts'
import { REACHABLE_FOLDER, type RunProgram } from './engine-programs.ts'

/** The name of the superuser, which is the only role. */
export const ENGINE_USER = 'kluscv'

/** How long pg_ctl may wait for a start (crash recovery included) or a stop, in seconds. */
const SERVER_SECONDS = '60'

/** Settings of a new cluster. Durability (fsync, synchronous_commit, checksums) stays at its default: on. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  // Six platforms of the demo with a pool each, on a laptop.
  'max_connections=200',
  'shared_buffers=32MB',
]

/** An initialised cluster. */
export interface Cluster {
  readonly folder: string
  readonly password: string
  readonly runProgram: RunProgram
}

/** Opens the cluster below a data directory; makes it at the first start. */
export async function openCluster(
  dataDirectory: string,
  account: EngineAccount | undefined,
  runProgram: RunProgram,
): Promise<Cluster> {
  const parent = await reachableParent(resolve(dataDirectory), account)
  const folder = join(parent, 'postgres')
  if (!existsSync(folder)) await createCluster(folder, account, runProgram)
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim()
  return { folder, password, runProgram }
}

/** The data directory itself, or for a root-only one a reachable folder that stands for it. */
async function reachableParent(
  directory: string,
  account: EngineAccount | undefined,
): Promise<string> {
  await makeFolder(directory)
  if (await canReach(account, directory)) return directory
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  const replacement = join(REACHABLE_FOLDER, name)
  await mkdir(replacement, { recursive: true, mode: 0o755 })
  if (await canReach(account, replacement)) return replacement
  throw new KlusCvError(
    'ERR_KLUSCV_STORAGE',
    `the system user postgres can reach neither the data directory nor ${REACHABLE_FOLDER}`,
  )
}

async function makeFolder(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'the data directory cannot be made', { cause })
  }
}

async function createCluster(
  folder: string,
  account: EngineAccount | undefined,
  runProgram: RunProgram,
): Promise<void> {
  const partial = `${folder}.${randomBytes(6).toString('hex')}.partial`
  await mkdir(partial, { mode: 0o700 })
  const passwordFile = join(partial, 'password')
  await writeFile(passwordFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  if (account !== undefined) {
    await chown(passwordFile, account.uid, account.gid)
    await chown(partial, account.uid, account.gid)
  }
  await runProgram('initdb', [
    `--pgdata=${join(partial, 'data')}`,
    `--username=${ENGINE_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...SETTINGS.map((setting) => `--set=${setting}`),
  ])
  await chmod(partial, 0o700)
  try {
    await rename(partial, folder)
  } catch (cause) {
    await rm(partial, { recursive: true, force: true })
    // Another process was first: its cluster is the one.
    if (!existsSync(folder)) throw cause
  }
}

/**
 * The port of the server that runs on this cluster, or undefined when none does. After a kill -9
 * of its parent a server runs on, and after one of its own a stale postmaster.pid stays behind.
 *
 * ```
 * postmaster.pid, one a line: process id, data directory, start time, port, …
 * ```
 */
export async function runningPort({ folder }: Cluster): Promise<number | undefined> {
  const file = join(folder, 'data', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [pid = 0, , , port = 0] = text.split('\n').map(Number)
  if (pid > 0 && (await isPostgres(pid))) return port > 0 ? port : undefined
  // Left by a killed server: removed, because its process id may by now be someone else's.
  await rm(file, { force: true })
  return undefined
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another account.
    if (!isErrno(error, 'EPERM')) return false
  }
  // `8301 (postgres) S …`: another name is another program, and Z is one that was killed. Without
  // a /proc (macOS) a process with this id is taken for the server.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '(postgres) S')
  return /\(postgres\) [^ZX]/.test(stat)
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Starts the server and waits until it accepts connections. */
export async function startServer(cluster: Cluster, port: number): Promise<void> {
  await cluster.runProgram('pg_ctl', [
    'start',
    `--pgdata=${join(cluster.folder, 'data')}`,
    `--log=${join(cluster.folder, 'log')}`,
    `--options=-p ${port}`,
    '--wait',
    `--timeout=${SERVER_SECONDS}`,
    '--silent',
  ])
}

/** Stops the server: open transactions are rolled back, what was committed stays. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await cluster.runProgram('pg_ctl', [
    'stop',
    `--pgdata=${join(cluster.folder, 'data')}`,
    '--mode=fast',
    '--wait',
    `--timeout=${SERVER_SECONDS}`,
    '--silent',
  ])
}

/** The folder that holds the cluster: another than was asked for when that is out of reach. */
export function dataDirectoryOf(cluster: Cluster): string {
  return dirname(cluster.folder)
}
