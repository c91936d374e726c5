import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../src/claims/claim-types.ts'
import type { Credential } from '../../../../src/core/credential.ts'
import { gateCredential, gateStatusList } from '../../../../src/core/gate.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { parseJson } from '../../../../src/core/parse-json.ts'
import { parseDidDocument } from '../../../../src/did/did-document.ts'
import { checkArchive } from '../../../../src/issuer/index.ts'
import { parseStatusList } from '../../../../src/status/parse-status-list.ts'
import { checkProofs } from '../../../../src/suites/check-proofs.ts'
import { credentialHash } from '../../../../src/suites/hash-credential.ts'
import { signJson } from '../../../../src/suites/sign-json.ts'
import { readArchiveManifest } from '../../../../src/trust/archive-manifest.ts'
import { checkRegisterProof, isRegistered, readRegister } from '../../../../src/trust/register.ts'
import { createMemoryFolder, issueOverDays, type MemoryFolder } from '../../../support/archive.ts'
import { startTestDatabase } from '../../../support/database.ts'
import { ISSUER_DID, openTestIssuer } from '../../../support/issuer.ts'
import { STRANGER } from '../../../support/keys.ts'

let credentials: readonly Credential[] = []
let archive: MemoryFolder

// The platform, its service and its database are gone before the first test begins.
beforeAll(async () => {
  const server = await startTestDatabase()
  let now = new Date()
  const { issuer, database } = await openTestIssuer({ databaseUrl: server.url, clock: () => now })
  credentials = await issueOverDays(issuer, (moved) => {
    now = moved
  })
  archive = createMemoryFolder()
  await issuer.windDown.stop()
  await issuer.windDown.archive(archive)
  await database.close()
  await server.stop()
})

const pathOf = (part: string): string =>
  [...archive.files.keys()].find((path) => path.includes(part)) ?? 'nowhere'

async function readFile(path: string): Promise<string> {
  return (await archive.read(path)) ?? ''
}

/** As a stranger does who has a certificate and this folder, and nothing else. */
async function checkWithArchive(text: string) {
  const parsed = parseJson(text)
  const gate = parsed.ok ? gateCredential(parsed.value, CLAIM_TYPES) : parsed
  if (!gate.ok) throw new TypeError(gate.problem.detail)
  const { credential } = gate.gated
  const did = parseJson(await readFile('public/.well-known/did.json'))
  const keys = did.ok ? parseDidDocument(did.value, credential.issuer) : did
  if (!keys.ok) throw new TypeError('there are no keys')
  const verificationMethods = keys.document.verificationMethods
  const register = readRegister(
    await readFile(`public/issued/${String(credential['validFrom']).slice(0, 10)}`),
  )
  if (!register.ok) throw new TypeError(register.problem.detail)
  const question = {
    verificationMethods,
    suites: ['eddsa-rdfc-2022'],
    purpose: 'assertionMethod',
  } as const
  return {
    signature: (await checkProofs({ ...question, document: credential })).ok,
    register: checkRegisterProof(register.register, verificationMethods).ok,
    registered: isRegistered(register.register, credentialHash(credential)),
    bits: await Promise.all(
      (credential['credentialStatus'] as readonly JsonObject[]).map(async (entry) => {
        const url = String(entry['statusListCredential'])
        const list = parseJson(await readFile(`public${new URL(url).pathname}`))
        const gated = list.ok ? gateStatusList(list.value) : list
        if (!gated.ok) throw new TypeError(gated.problem.detail)
        const document = gated.gated.credential
        const read = parseStatusList(document, url)
        const proof = await checkProofs({ ...question, document })
        return proof.ok && read.ok && read.list.isSet(Number(entry['statusListIndex']))
      }),
    ),
  }
}

describe('with the archive alone', () => {
  test('every certificate can be checked: its signature, that it was issued, and how it stands', async () => {
    const checked = await Promise.all(
      credentials.map((credential) => checkWithArchive(JSON.stringify(credential))),
    )
    const sound = { signature: true, register: true, registered: true }
    expect(checked).toEqual([
      { ...sound, bits: [false, false, false] },
      { ...sound, bits: [true, false, false] },
      { ...sound, bits: [false, false, false] },
    ])
  })

  test('one that was dated back and never issued is in no register', async () => {
    const [first] = credentials
    const copy = { ...first, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' }
    expect(await checkWithArchive(JSON.stringify(copy))).toMatchObject({
      signature: false,
      registered: false,
    })
  })

  test('whoever receives it can check it whole', async () => {
    const { manifest, certificates, keys } = await checkArchive(archive)
    expect(manifest.platform).toBe(ISSUER_DID)
    expect([certificates, keys.length]).toEqual([3, 1])
  })
})

/** The archive with one file replaced, and its hash in the manifest too where `isHashed`. */
async function withFile(
  path: string,
  change: (text: string) => string | Promise<string>,
  isHashed = true,
): Promise<MemoryFolder> {
  const text = await change(await readFile(path))
  const manifest = JSON.parse(await readFile('manifest.json'))
  const files = manifest.files.map((file: JsonObject) =>
    file['path'] === path && isHashed
      ? { ...file, sha256: createHash('sha256').update(text).digest('hex') }
      : file,
  )
  return createMemoryFolder([
    ...archive.files,
    ['manifest.json', JSON.stringify({ ...manifest, files })],
    [path, text],
  ])
}

async function problemsOf(folder: MemoryFolder): Promise<readonly string[]> {
  const error = await checkArchive(folder).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'ERR_KLUSCV_SELF_CHECK' })
  const { problems } = error as {
    readonly problems: readonly { pointer: string; message: string }[]
  }
  return problems.map(({ pointer, message }) => `${pointer.split('/').at(-1)} ${message}`)
}

const firstRegister = () => [...archive.files.keys()].find((path) => /issued\/\d/.test(path)) ?? ''
const resignedBy = async (text: string, signer = STRANGER.signer): Promise<string> => {
  const { proof, ...document } = JSON.parse(text)
  return JSON.stringify(await signJson({ document, signer, created: proof.created }))
}

describe('an archive is refused', () => {
  test('with a file that is missing or was damaged', async () => {
    const gone = createMemoryFolder(archive.files)
    gone.files.delete(firstRegister())
    expect(await problemsOf(gone)).toContainEqual(expect.stringMatching(/^\d.* is missing$/))
    for (const part of ['did.json', 'profile', 'index.json', '-revocation']) {
      const damaged = await withFile(pathOf(part), (text) => text.replace('{', '{ '), false)
      expect(await problemsOf(damaged)).toContainEqual(expect.stringMatching(/SHA-256 differs$/))
    }
  })

  test('with a register, a profile or a list that its keys did not sign', async () => {
    const isUnsigned = expect.stringMatching(/is not signed by a key of did.json$/)
    const altered = (text: string) =>
      text.includes('"ttl"')
        ? text.replace('"ttl":3', '"ttl":4')
        : text.replace('From":"2', 'From":"3')
    for (const part of [firstRegister(), 'profile', '-revocation']) {
      expect(await problemsOf(await withFile(pathOf(part), altered))).toContainEqual(isUnsigned)
    }
  })

  test('with a register that a stranger signed, of another day, or a day missing', async () => {
    const stranger = await withFile(firstRegister(), (text) => resignedBy(text))
    expect(await problemsOf(stranger)).toContainEqual(expect.stringMatching(/is no register/))
    const names = [...archive.files.keys()].filter((path) => /issued\/\d/.test(path))
    const moved = await withFile(String(names[0]), () => readFile(String(names[1])))
    expect(await problemsOf(moved)).toContainEqual(
      expect.stringMatching(/is of another platform or day$/),
    )
    const manifest = JSON.parse(await readFile('manifest.json'))
    const files = manifest.files.filter(({ path }: JsonObject) => path !== names[1])
    const gap = await withFile('manifest.json', () => JSON.stringify({ ...manifest, files }))
    expect(await problemsOf(gap)).toEqual([
      expect.stringMatching(/comes where .* should be$/),
      expect.stringMatching(/^index.json does not name the registers/),
    ])
  })

  test('without keys, of another DID, or without a manifest', async () => {
    const other = await withFile('public/.well-known/did.json', (text) =>
      text.replaceAll(ISSUER_DID, 'did:web:other.example'),
    )
    expect(await problemsOf(other)).toContain('did.json is no DID document of it')
    expect(await problemsOf(createMemoryFolder())).toEqual(['manifest.json is missing'])
    expect(await problemsOf(createMemoryFolder([['manifest.json', '{}']]))).toHaveLength(1)
  })

  test.each(['../profile', '/etc/passwd', 'public//profile', 'public/../../x', 'a\\b', ''])(
    'with a path like %j in its manifest',
    async (path) => {
      const manifest = JSON.parse(await readFile('manifest.json'))
      const [first, ...files] = manifest.files
      const text = JSON.stringify({ ...manifest, files: [{ ...first, path }, ...files] })
      expect(readArchiveManifest(text)).toMatchObject({
        ok: false,
        problem: { pointer: '/files/0/path' },
      })
    },
  )
})
