import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../../../src/storage/engine.ts'

const isRoot = process.getuid?.() === 0
const ENGINE = pathToFileURL(join(import.meta.dirname, '../../../src/storage/engine.ts')).href

let folder = ''
const cleanUps: (() => unknown)[] = []

beforeEach(async () => {
  const private_ = await mkdtemp(join(tmpdir(), 'kluscv-engine-'))
  folder = `${private_}-data`
  cleanUps.push(
    () => rm(private_, { recursive: true, force: true }),
    () => rm(folder, { recursive: true, force: true }),
  )
})

afterEach(async () => {
  while (cleanUps.length > 0) await cleanUps.pop()?.()
})

/** Starts an engine that is stopped after the test. */
async function start(dataDirectory = folder) {
  const engine = await startEngine({ dataDirectory })
  cleanUps.push(engine.stop)
  return engine
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The server's process id, from the file that PostgreSQL keeps. */
function serverPid(dataDirectory = folder): number {
  return Number(
    readFileSync(join(dataDirectory, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0],
  )
}

/** A process that starts the engine of `folder` and then waits. */
async function startInProcess(): Promise<ChildProcess> {
  const code = `const { startEngine } = await import('${ENGINE}')
    await startEngine({ dataDirectory: ${JSON.stringify(folder)} })
    console.log('up')`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', code],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  cleanUps.push(() => child.kill('SIGKILL'))
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

/** Tries until it works or ten seconds have passed. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await wait(100)
    }
  }
}

describe('the embedded PostgreSQL', () => {
  test('keeps what was committed from one start to the next', async () => {
    const first = await start()
    await first.createDatabase('kept')
    await query(first.url('kept'), 'create table t as select 42 as n')
    await first.stop()

    const second = await start()
    expect(await query(second.url('kept'), 'select n from t')).toEqual([{ n: 42 }])
  })

  test('two starts at once share one server, and only the last to stop stops it', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect(one.url('postgres')).toBe(two.url('postgres'))
    await one.stop()
    expect(await query(two.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await two.stop()
    await expect(query(two.url('postgres'), 'select 1')).rejects.toThrow()
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  test('stopping twice is stopping once', async () => {
    const engine = await start()
    await engine.stop()
    await expect(engine.stop()).resolves.toBeUndefined()
  })
})

describe('a running embedded PostgreSQL', () => {
  let running = ''
  let engine: Engine
  beforeAll(async () => {
    const private_ = await mkdtemp(join(tmpdir(), 'kluscv-engine-'))
    await rm(private_, { recursive: true })
    running = `${private_}-data`
    engine = await startEngine({ dataDirectory: running })
  }, 30_000)
  afterAll(async () => {
    await engine.stop()
    await rm(running, { recursive: true, force: true })
  })

  test('is durable: fsync, synchronous commit and checksums are on', async () => {
    const settings = `select name, setting from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`
    const rows = await query(engine.url('postgres'), settings)
    expect(rows).toHaveLength(4)
    expect(rows.every((row) => (row as { setting: string }).setting === 'on')).toBe(true)
  })

  test('listens on the loopback interface only and asks for its password', async () => {
    const rows = await query(engine.url('postgres'), 'show listen_addresses')
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = engine.url('postgres').replace(/:[0-9a-f]{64}@/, ':wrong@')
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('keeps password and data from others', async () => {
    expect(statSync(join(running, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(running, 'postgres/password')).mode & 0o777).toBe(0o600)
  })

  test('making a database that exists changes nothing', async () => {
    await engine.createDatabase('twice')
    await engine.createDatabase('twice')
    expect(await query(engine.url('twice'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.each(['', 'Upper', '1st', 'a b', 'a"; drop database postgres; --', 'a'.repeat(64)])(
    'refuses the database name %j',
    async (name) => {
      await expect(engine.createDatabase(name)).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    },
  )
})

describe('after a kill -9', () => {
  test('of its process the server that stayed behind is joined, and stopped at the end', async () => {
    const child = await startInProcess()
    const pid = serverPid()
    child.kill('SIGKILL')
    await once(child, 'exit')

    const engine = await start()
    expect(serverPid()).toBe(pid)
    expect(await query(engine.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await engine.stop()
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  test('of the server it is started again on the same port, without anyone asking', async () => {
    const engine = await start()
    await engine.createDatabase('kept')
    await query(engine.url('kept'), 'create table t as select 42 as n')
    process.kill(serverPid(), 'SIGKILL')
    const rows = await eventually(() => query(engine.url('kept'), 'select n from t'))
    expect(rows).toEqual([{ n: 42 }])
  })

  test('of both the next start recovers', async () => {
    const child = await startInProcess()
    const pid = serverPid()
    child.kill('SIGKILL')
    await once(child, 'exit')
    process.kill(pid, 'SIGKILL')
    const engine = await start()
    expect(await query(engine.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a process id that is someone else by now does not keep it from starting', async () => {
    await (await start()).stop()
    const stale = `${process.pid}\n${folder}/postgres/data\n1\n1\n\n127.0.0.1\n1\nready\n`
    await writeFile(join(folder, 'postgres/data/postmaster.pid'), stale)
    const engine = await start()
    expect(await query(engine.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('in a folder that only its owner can enter', () => {
  test.each(['', '/data'])(
    'a data directory that cannot be made is an option to mend%s',
    async (below) => {
      await mkdir(folder, { recursive: true })
      const file = join(folder, 'file')
      await writeFile(file, '')
      const starting = startEngine({ dataDirectory: `${file}${below}` })
      await expect(starting).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    },
  )

  test('the data go where the server can reach them, the same place every time', async () => {
    await mkdir(folder, { mode: 0o700 })
    const inner = join(folder, 'data')
    const first = await start(inner)
    await first.createDatabase('kept')
    await first.stop()
    const second = await start(inner)
    cleanUps.unshift(() => rm(second.dataDirectory, { recursive: true, force: true }))
    expect(second.dataDirectory).toBe(first.dataDirectory)
    expect(second.dataDirectory === inner).toBe(!isRoot)
    expect(await query(second.url('kept'), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
