/**
 * The package as someone installs it: packed, installed into an empty folder, imported and run.
 * The examples that the README shows run there too.
 * @module
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { startTestDatabase } from '../support/database.ts'
import { printedUrl } from '../support/kluscv-process.ts'
import { ROOT, signedTrustList } from '../support/trust.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const examples = join(root, 'test/examples')
const tsx = join(root, 'node_modules/tsx/dist/loader.mjs')
/** The version that is locked for this project. */
const EXPRESS: string = manifest.devDependencies.express
const trustKey = ROOT.publicKeyMultibase
const PUBLIC = [
  'kluscv',
  'kluscv/issuer',
  'kluscv/holder',
  'kluscv/verifier',
  'kluscv/storage',
  'kluscv/contexts',
]

/** Starts the backend of an example: where it is, and how it ends. */
const BACKENDS = [
  [
    'Fastify',
    `import { app } from './backend-fastify.ts'
     const url = await app.listen({ port: 0 })
     const close = () => app.close()`,
  ],
  [
    'Express',
    `import { once } from 'node:events'
     import { app } from './backend-express.ts'
     import { closeIssuer } from './platform-issuer.ts'
     const server = app.listen(0)
     await once(server, 'listening')
     const url = 'http://localhost:' + server.address().port
     const close = async () => { server.close(); await closeIssuer() }`,
  ],
] as const

/** What its worker, its staff and everyone else then ask of it. */
const USE_BACKEND = `
  const post = async (path) => (await fetch(url + path, { method: 'POST' })).json()
  const kind = async (path) => (await fetch(url + path)).headers.get('content-type').split(';')[0]
  const { certificates } = await post('/me/certificates')
  const again = await post('/me/certificates')
  const [{ id, credential }] = certificates
  const list = new URL(credential.credentialStatus[0].statusListCredential).pathname
  console.log(JSON.stringify({
    types: certificates.map(({ type }) => type),
    again: JSON.stringify(again) === JSON.stringify({ certificates }) ? 'the same' : 'another',
    withdrawn: (await post('/certificates/' + id + '/withdrawal')).status,
    published: await Promise.all(['/.well-known/did.json', '/profile', list].map(kind)),
    missing: (await fetch(url + '/status-lists/none')).status,
  }))
  await close()
`

/** A signed trust list that is valid today. */
async function currentTrustList(): Promise<string> {
  const day = 24 * 60 * 60 * 1000
  const at = (offset: number) => new Date(Date.now() + offset).toISOString()
  return JSON.stringify(await signedTrustList({ validFrom: at(-day), validUntil: at(day) }))
}

/** The command that was installed there. */
function commandIn(folder: string): string {
  return join(folder, 'node_modules/.bin/kluscv')
}

/** Starts the wallet, asks for its page, what that names, and whether it is ready, and ends it. */
async function visitWallet(folder: string) {
  const databases = await startTestDatabase()
  const place = ['--port', '0', '--database-url', await databases.empty()]
  const urls = ['--public-url', 'http://localhost:1', '--verifier-url', 'http://localhost:2']
  const wallet = spawn(commandIn(folder), ['wallet', '--development', ...place, ...urls])
  const ended = once(wallet, 'exit')
  const url = await printedUrl(wallet)
  const page = await (await fetch(url)).text()
  const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(page) ?? []
  const paths = ['/', script, '/sw.js', '/health/ready']
  const answers = await Promise.all(paths.map(async (path) => (await fetch(url + path)).status))
  wallet.kill('SIGTERM')
  const result = { answers, ended: await ended }
  await databases.stop()
  return result
}

describe('the packed package', () => {
  let folder = ''

  /** Runs TypeScript in the folder, where `kluscv` is the installed package. */
  async function runThere(code: string): Promise<string> {
    await writeFile(join(folder, 'run.ts'), code)
    const { stdout } = await run('node', ['--import', tsx, 'run.ts'], { cwd: folder })
    return stdout.trim()
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kluscv-package-'))
    await run('npm', ['pack', '--pack-destination', folder], { cwd: root })
    const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
    await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline']
    const packages = [join(folder, tarball), `express@${EXPRESS}`]
    await run('npm', ['install', ...quiet, ...packages], { cwd: folder })
    for (const name of await readdir(examples)) {
      if (/^(embed|backend|platform)-.*\.ts$|\.json$/.test(name))
        await cp(join(examples, name), join(folder, name))
    }
    await run('npx', ['kluscv', 'init'], { cwd: folder })
    await writeFile(join(folder, 'trust-list.json'), await currentTrustList())
    await writeFile(join(folder, 'letter.json'), '{"dear": "reader"}')
  }, 300_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('offers the command', async () => {
    const { stdout } = await run('npx', ['kluscv', '--help'], { cwd: folder })
    for (const command of ['issue', 'present', 'verify', 'trust', 'keys']) {
      expect(stdout).toContain(command)
    }
  })

  test('can be imported, each part by its name', async () => {
    const code = `const sizes = await Promise.all(${JSON.stringify(PUBLIC)}.map(
        async (name) => [name, Object.keys(await import(name)).length]))
      console.log(JSON.stringify(sizes))`
    const { stdout } = await run('node', ['--input-type=module', '-e', code], { cwd: folder })
    const sizes = new Map<string, number>(JSON.parse(stdout))
    expect([...sizes.keys()]).toEqual(PUBLIC)
    for (const [name, size] of sizes) expect(size, name).toBeGreaterThan(0)
  })

  test('a file that is not ours is not readable: exit code 3', async () => {
    const flags = ['--trust-list', 'trust-list.json', '--trust-key', trustKey, '--offline']
    const verify = run(commandIn(folder), ['verify', 'letter.json', ...flags], { cwd: folder })
    await expect(verify).rejects.toMatchObject({ code: 3 })
  })

  test.each(BACKENDS)(
    'an issuer embeds in a backend on %s as the example shows',
    async (_, code) => {
      const seen = JSON.parse(await runThere(`${code}\n${USE_BACKEND}`))
      expect(seen).toEqual({
        types: ['WorkHistoryCredential', 'ReputationCredential'],
        again: 'the same',
        withdrawn: 'revoked',
        published: ['application/did+json', 'application/json', 'application/vc'],
        missing: 404,
      })
    },
  )

  test('a wallet starts with its pages, and ends at a signal', async () => {
    expect(await visitWallet(folder)).toEqual({ answers: [200, 200, 200, 200], ended: [0, null] })
  })

  test('a verifier embeds as the example shows', async () => {
    const code = `import { checkFile } from './embed-verifier.ts'
      console.log((await checkFile('letter.json', 'trust-list.json', '${trustKey}')).state)`
    expect(await runThere(code)).toBe('not-a-kluscv-file')
  })
})
