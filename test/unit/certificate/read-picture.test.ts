/**
 * Codes in pictures: turned, tilted, small, large, noisy and as a phone takes them.
 * @module
 */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import { readPicture } from '../../../src/certificate/reading/read-picture.ts'
import { drawnCode, noise, photoOf, pngHeader } from '../../support/pictures.ts'

const LINK = `https://verify.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
const DOCUMENT = JSON.stringify({
  type: 'KlusCVBundle',
  text: Array.from({ length: 300 }, (_, at) => (at * 7919) % 997).join(' '),
})
const CODE = createQrDocument(DOCUMENT) ?? ''

async function read(picture: Uint8Array): Promise<unknown> {
  const reading = await readPicture(picture)
  return 'document' in reading ? Buffer.from(reading.document).toString() : reading
}

describe('the code of a share link is found', () => {
  test.each([
    ['upside down', () => drawnCode(LINK).rotate(180)],
    ['turned by 90 degrees', () => drawnCode(LINK).rotate(90)],
    ['turned by 17 degrees', () => drawnCode(LINK).rotate(17, { background: '#888888' })],
    ['at two pixels a module', () => drawnCode(LINK, 2)],
    ['at 40 pixels a module', () => drawnCode(LINK, 40)],
    ['blurred', () => drawnCode(LINK).blur(3)],
    ['light on dark', () => drawnCode(LINK).negate()],
  ])('%s', async (_, draw) => {
    expect(await read(await draw().png().toBuffer())).toEqual({ shareLink: LINK })
  })

  test('in a photo, and after another code', async () => {
    expect(await read(await photoOf(LINK))).toEqual({ shareLink: LINK })
    const paper = { width: 1200, height: 700, channels: 3, background: '#eeeeee' } as const
    const two = sharp({ create: paper }).composite([
      { input: await drawnCode('https://menu.example/').png().toBuffer(), left: 40, top: 40 },
      { input: await drawnCode(LINK).png().toBuffer(), left: 600, top: 200 },
    ])
    expect(await read(await two.jpeg().toBuffer())).toEqual({ shareLink: LINK })
  })
})

test('a whole document is read out of a code in a photo', async () => {
  const photo = drawnCode(CODE, 4).rotate(3, { background: '#eeeeee' }).blur(0.8).jpeg()
  expect(await read(await photo.toBuffer())).toBe(DOCUMENT)
})

describe('nothing is read out of', () => {
  test('noise, another code, or a code that is torn', async () => {
    const nothing = { problem: 'no_code_found' }
    expect(await read(await noise(1200, 900))).toEqual(nothing)
    expect(await read(await drawnCode('https://menu.example/').png().toBuffer())).toEqual(nothing)
    const torn = drawnCode(LINK).png()
    const half = sharp(await torn.toBuffer()).extract({ left: 0, top: 0, width: 150, height: 150 })
    expect(await read(await half.png().toBuffer())).toEqual(nothing)
  })

  test('what is no picture, or says that it is too large', async () => {
    expect(await read(pngHeader(10, 10))).toEqual({ problem: 'PARSING_ERROR' })
    expect(await read(pngHeader(30_000, 30_000))).toEqual({ problem: 'PARSING_ERROR' })
    expect(await read(Buffer.from('hello'))).toEqual({ problem: 'PARSING_ERROR' })
  })
})
