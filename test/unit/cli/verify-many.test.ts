import { createCipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createShareLink } from '../../../src/certificate/share-link.ts'
import { type HostileServer, startServer } from '../../support/hostile-server.ts'
import { drawnCode } from '../../support/pictures.ts'
import { setAt } from '../../support/set-at.ts'
import { createVerifierWorld, type VerifierWorld } from '../../support/verifier-world.ts'
import { run } from './run.ts'

const AT = '2026-11-20T10:00:00.000Z'

let world: VerifierWorld
let good = ''
let changed = ''
let letter = ''
let folder = ''

beforeAll(async () => {
  world = await createVerifierWorld()
  const certificate = await world.sign()
  good = await world.write('good.json', certificate)
  changed = await world.write('changed.json', setAt(certificate, '/credentialSubject/name', 'B'))
  letter = await world.write('letter.txt', 'Dear employer')
  folder = join(world.directory, 'received')
  await mkdir(join(folder, 'within'), { recursive: true })
  for (const name of ['b.json', '=a.json', '.hidden', 'within/c.json']) {
    await writeFile(join(folder, name), JSON.stringify(certificate))
  }
})
afterAll(() => world.close())

const verify = (args: readonly string[], input = '') =>
  run(['verify', ...args, ...world.flags, '--at', AT], {}, input)

describe('kluscv verify of several files', () => {
  test('says of each what it is', async () => {
    const { code, out } = await verify([good, changed])
    expect(code).toBe(1)
    expect(out).toMatch(/good\.json\nverified: genuine[\s\S]*changed\.json\nrejected: changed/)
  })

  test('prints a table with a row a file', async () => {
    const input = await readFile(good, 'utf8')
    const { out, code } = await verify(['-', changed, letter, '--csv'], input)
    const rows = out.trimEnd().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatch(/^"file","state","verdict"/)
    expect(rows[1]).toMatch(/^"standard input","genuine","verified","1","Bezorger/)
    expect(rows[2]).toContain('changed.json","changed","rejected","1"')
    expect(rows[3]).toContain('letter.txt","not-a-kluscv-file","rejected","0"')
    expect(code).toBe(1)
  })

  test('takes the files of a folder, and none of those within or hidden', async () => {
    const { out, code } = await verify([folder, '--json'])
    expect(JSON.parse(out)).toMatchObject([
      { name: join(folder, '=a.json'), report: { state: 'genuine' } },
      { name: join(folder, 'b.json'), report: { state: 'genuine' } },
    ])
    expect(code).toBe(0)
  })

  test.each<[string, () => readonly string[], RegExp]>([
    ['a folder without files', () => [join(folder, 'within', '..', '..', 'empty')], /has no files/],
    ['a file that is not there', () => ['gone.json'], /gone\.json cannot be read/],
    [
      'a challenge for two',
      () => [good, good, '--challenge', 'c', '--domain', 'https://a.example'],
      /answered by one file/,
    ],
    ['a table and JSON', () => [good, '--csv', '--json'], /cannot be used with/],
  ])('refuses %s', async (_, args, message) => {
    await mkdir(join(world.directory, 'empty'), { recursive: true })
    const { code, err } = await verify(args())
    expect(code).toBe(64)
    expect(err).toMatch(message)
  })
})

describe('kluscv verify of a share link', () => {
  const key = randomBytes(32)
  const id = randomBytes(16).toString('base64url')
  const link = (of = key) =>
    createShareLink({
      verifierUrl: 'https://verify.example',
      id,
      key: of.toString('base64url'),
    })
  let store: HostileServer
  const asked: string[] = []

  beforeAll(async () => {
    const blob = seal(JSON.stringify(await world.sign()))
    store = await startServer(({ url = '' }, response) => {
      asked.push(url)
      const isThere = url === `/v1/shares/${id}`
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/octet-stream' })
      response.end(isThere ? blob : undefined)
    })
  })
  afterAll(() => store.close())

  function seal(text: string): Buffer {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()])
  }
  const open = (args: readonly string[]) => verify([...args, '--wallet-url', store.url])

  test('opens it here: the store is asked for the id and never hears the key', async () => {
    const file = await world.write('link.txt', `${link()}\n`)
    const picture = join(world.directory, 'code.png')
    await drawnCode(link()).png().toFile(picture)
    const { code, out, err } = await open([link(), file, picture, '--csv'])
    expect(out).toMatch(
      /"share link","genuine"[\s\S]*link\.txt","genuine"[\s\S]*code\.png","genuine"/,
    )
    expect(code).toBe(0)
    expect(asked).toEqual([`/v1/shares/${id}`, `/v1/shares/${id}`, `/v1/shares/${id}`])
    expect(`${asked.join()}${out}${err}`).not.toContain(key.toString('base64url'))
  })

  test('does not read it with another key, nor decides about one that is not there', async () => {
    expect(await open([link(randomBytes(32))])).toMatchObject({ code: 3 })
    const gone = link().replace(id, randomBytes(16).toString('base64url'))
    expect(await open([gone])).toMatchObject({ code: 2 })
  })

  test('needs to be told where the store is, and a way to it', async () => {
    expect(await verify([link()])).toMatchObject({ code: 64 })
    expect(await open([link(), '--offline'])).toMatchObject({ code: 64 })
  })
})
