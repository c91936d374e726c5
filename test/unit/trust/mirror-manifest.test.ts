import { describe, expect, test } from 'vitest'
import {
  filesBefore,
  MIRROR_TYPE,
  mirrorUrl,
  readMirrorManifest,
} from '../../../src/trust/mirror-manifest.ts'
import { PLATFORM } from '../../support/keys.ts'

const REGISTER = {
  kind: 'register',
  url: 'https://tempo.example/issued/2026-11-20',
  sha256: 'a'.repeat(64),
  mirroredAt: '2026-11-21T03:00:00.000Z',
}
const LIST = { ...REGISTER, kind: 'statusList', url: 'https://tempo.example/status-lists/1' }

const read = (changes: object) =>
  readMirrorManifest(
    JSON.stringify({
      type: MIRROR_TYPE,
      platform: PLATFORM.did,
      files: [REGISTER, LIST],
      ...changes,
    }),
  )

describe('a manifest of a mirror', () => {
  test.each([[[]], [[REGISTER]], [[LIST, { ...LIST, sha256: 'b'.repeat(64) }]]])(
    'may list files, and a status list in several versions: %#',
    (files) => {
      expect(read({ files })).toMatchObject({ ok: true, manifest: { files } })
    },
  )

  test.each<[string, object]>([
    ['another type', { type: 'KlusCVArchive' }],
    ['no platform', { platform: undefined }],
    ['an unknown member', { trusted: true }],
    ['no files', { files: undefined }],
    ['a file of an unknown kind', { files: [{ ...REGISTER, kind: 'photo' }] }],
    ['a file without a hash', { files: [{ ...REGISTER, sha256: undefined }] }],
    ['a hash in capitals', { files: [{ ...REGISTER, sha256: 'A'.repeat(64) }] }],
    [
      'an address without https',
      { files: [{ ...REGISTER, url: 'http://tempo.example/issued/x' }] },
    ],
    ['a time without a zone', { files: [{ ...REGISTER, mirroredAt: '2026-11-21T03:00:00' }] }],
    ['a register twice', { files: [REGISTER, { ...REGISTER, sha256: 'b'.repeat(64) }] }],
    ['a register of no day', { files: [{ ...REGISTER, url: 'https://tempo.example/issued/x' }] }],
    [
      'a register of another spelling of its day',
      { files: [{ ...REGISTER, url: 'https://tempo.example/issued/2026-11-20.1' }] },
    ],
  ])('is refused with %s', (_, changes) => {
    expect(read(changes)).toMatchObject({ ok: false })
  })

  test.each([['x'], [''], ['[]'], ['{"type": "KlusCVMirror", "type": "KlusCVMirror"}']])(
    'is refused when it is no strict JSON object: %s',
    (text) => {
      expect(readMirrorManifest(text)).toMatchObject({ ok: false })
    },
  )

  test.each([
    ['2026-11-21', '2026-11-20T23:59:59.999Z', 1],
    ['2026-11-21', '2026-11-21T00:00:00.000Z', 0],
  ])('has before %s what was there at %s: %i', (day, mirroredAt, count) => {
    const found = read({ files: [{ ...REGISTER, mirroredAt }] })
    expect(found.ok && filesBefore(found.manifest, day)).toHaveLength(count)
  })
})

test.each([['https://mirror.example/a'], ['https://mirror.example/a/']])(
  'a file is below the address of its mirror: %s',
  (mirror) => {
    expect(mirrorUrl(mirror, 'ab')).toBe('https://mirror.example/a/ab.json')
  },
)
