/**
 * The bombs of threats A6: small requests that cost a careless verifier seconds or gigabytes. Each
 * by its number, as a body for `POST /v1/verify`.
 * @module
 */
import { deflateSync, gzipSync } from 'node:zlib'
import type { Credential } from '../../src/core/credential.ts'
import { LIMITS } from '../../src/core/limits.ts'

/** A document to hand in, as a file. */
export interface Bomb {
  /** The row of the catalogue, and what is in it. */
  readonly name: string
  readonly file: Uint8Array | string
}

const MEBIBYTE = 1024 * 1024

/** All of them, around one honest certificate. */
export function bombsAround(honest: Credential): readonly Bomb[] {
  const json = (name: string, document: unknown): Bomb => ({ name, file: JSON.stringify(document) })
  const withSubject = (more: object) => ({
    ...honest,
    credentialSubject: { ...(honest['credentialSubject'] as object), ...more },
  })
  return [
    json('70 proofValue of 200 kB', withProof(honest, { proofValue: `z${'2'.repeat(200_000)}` })),
    json('71 did:key of 100 kB', { ...honest, issuer: `did:key:z6Mk${'2'.repeat(100_000)}` }),
    json('71b key of 100 kB', withProof(honest, { verificationMethod: longKey() })),
    json('72 50,000 different values', withSubject({ knowsLanguage: numbered(50_000) })),
    json('73 20,000 blank nodes', withSubject({ reviews: numbered(20_000).map((n) => ({ n })) })),
    json('74 20,000 types', { ...honest, type: ['VerifiableCredential', ...numbered(20_000)] }),
    json('75 contexts nested 2,000 times', { ...honest, '@context': [nested(2_000)] }),
    json('75b contexts nested 30 times', { ...honest, '@context': [nested(14)] }),
    json('76 1,000 contexts of 100 terms', { ...honest, '@context': manyContexts() }),
    json('77 one context 5,000 times', { ...honest, '@context': sameContext() }),
    json('78 a graph of twelve alike', withSubject(clique(12))),
    json('78b 500 graphs of four alike', withSubject({ of: numbered(500).map(() => clique(4)) })),
    { name: '79 depth of 1,000,000', file: '['.repeat(1_000_000) + ']'.repeat(1_000_000) },
    { name: '79b depth of 100,000 in a certificate', file: deepIn(honest) },
    json('80 500 certificates', bundleOf(numbered(500).map(() => honest))),
    json('80b 50 certificates of 256 KiB', bundleOf(heavy(honest))),
    json('80c a presentation of nobody', presentationOf(numbered(50).map(() => honest))),
    { name: '81 gzip of 256 MiB', file: gzipSync(Buffer.alloc(64 * MEBIBYTE)) },
    { name: '82 PDF with two filters', file: pdfBomb() },
    { name: '83 picture of 30,000 by 30,000', file: pngBomb(30_000, 30_000) },
    { name: '84 picture of noise', file: pngNoise(2_000) },
    { name: 'all values that are read', file: `[${'[],'.repeat(LIMITS.jsonValues - 2)}[]]` },
    { name: 'one value more', file: `[${'{},'.repeat(LIMITS.jsonValues)}{}]` },
    { name: 'all names that are read', file: manyNames() },
    { name: 'white space', file: `${' '.repeat(LIMITS.uploadBytes - 2)}{}` },
    { name: 'one text', file: JSON.stringify('a'.repeat(LIMITS.uploadBytes - 2)) },
    { name: 'one certificate of 16 MiB', file: JSON.stringify({ ...honest, more: long(15) }) },
    { name: 'a certificate of 250,000 values', file: JSON.stringify({ ...honest, more: zeros() }) },
  ]
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `n${number}`)
}

function withProof(honest: Credential, changes: object): object {
  return { ...honest, proof: { ...(honest['proof'] as object), ...changes } }
}

function longKey(): string {
  return `did:key:z6Mk${'2'.repeat(100_000)}#z6Mk${'2'.repeat(100_000)}`
}

function nested(levels: number): object {
  let context: object = { a: 'https://example.com/a' }
  for (let level = 0; level < levels; level += 1) {
    context = { a: { '@id': 'https://example.com/a', '@context': context } }
  }
  return context
}

function manyContexts(): readonly object[] {
  return numbered(1_000).map((name) =>
    Object.fromEntries(numbered(100).map((term) => [`${term}`, `https://example.com/${name}`])),
  )
}

function sameContext(): readonly string[] {
  return numbered(5_000).map(() => 'https://www.w3.org/ns/credentials/v2')
}

/** Nodes without names, each linked to all others: which is which cannot be told. */
function clique(size: number): object {
  const ids = numbered(size).map((name) => `_:${name}`)
  return { knows: ids.map((id) => ({ id, knows: ids.filter((other) => other !== id) })) }
}

function deepIn(honest: Credential): string {
  const text = JSON.stringify(honest)
  return `${text.slice(0, -1)},"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
}

function bundleOf(credentials: readonly unknown[]): object {
  return { type: 'KlusCVBundle', verifiableCredential: credentials }
}

/** As large as one may be, each of its own content. */
function heavy(honest: Credential): readonly unknown[] {
  const subject = honest['credentialSubject'] as object
  return numbered(50).map((name) => ({
    ...honest,
    id: `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-${name.slice(1).padStart(12, '0')}`,
    credentialSubject: { ...subject, name: 'x'.repeat(250_000) },
  }))
}

function presentationOf(credentials: readonly Credential[]): object {
  const [first] = credentials
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    verifiableCredential: credentials,
    proof: first?.['proof'],
  }
}

/** Objects with as many different names as may be, in ever other orders. */
function manyNames(): string {
  const names = numbered(LIMITS.jsonNames)
  const objects = Array.from({ length: 100 }, (_, turn) => {
    const turned = [...names.slice(turn * 20), ...names.slice(0, turn * 20)]
    return `{${turned.map((name) => `"${name}":1`).join(',')}}`
  })
  return `[${objects.join(',')}]`
}

function long(mebibytes: number): string {
  return 'a'.repeat(mebibytes * MEBIBYTE)
}

function zeros(): readonly number[] {
  return new Array<number>(LIMITS.jsonValues - 1_000).fill(0)
}

/** 200 MiB in a kilobyte: deflated twice. */
function pdfBomb(): Uint8Array {
  const data = deflateSync(deflateSync(Buffer.alloc(200 * MEBIBYTE)))
  const file = `<</Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]/Length ${data.length}>>`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(kluscv.json)4 0 R]>>>>/AF[4 0 R]>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>',
    '<</Type/Filespec/F(kluscv.json)/UF(kluscv.json)/AFRelationship/Data/EF<</F 5 0 R>>>>',
  ]
  const plain = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${plain}5 0 obj\n${file}\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n'),
  ])
}

/** Only the head is true: it is refused by its size before a pixel is looked at. */
function pngBomb(width: number, height: number): Uint8Array {
  return png(width, height, deflateSync(Buffer.alloc(MEBIBYTE)))
}

/** Pixels in which a reader sees the beginning of a code everywhere. */
function pngNoise(side: number): Uint8Array {
  let seed = 1
  const pixels = Buffer.alloc(side * (side + 1))
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    pixels[at] = at % (side + 1) === 0 ? 0 : (seed >> 16) & 1 ? 255 : 0
  }
  return png(side, side, deflateSync(pixels, { level: 1 }))
}

function png(width: number, height: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8) // 8 bits of grey
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND')])
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** PNG section 5.5; node has it from version 22 only. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
