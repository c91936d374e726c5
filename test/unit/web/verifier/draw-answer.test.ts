import { afterAll, expect, test } from 'vitest'
import { verifyDocument } from '../../../../src/verifier/verify-document.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { workFor } from '../../../../src/web/verifier/charge-work.ts'
import { createAnswerDrawing } from '../../../../src/web/verifier/draw-answer.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { signedSample } from '../../../support/credentials.ts'
import { fullGigList } from '../../../support/subjects.ts'
import { NOW, verifyOptions } from '../../../support/trust.ts'

const frame = { assets: loadPageAssets(), development: false }
const drawing = createAnswerDrawing(frame)
afterAll(() => drawing.close())

/** The answer to so many lists of 500 gigs. */
async function requestFor(lists: number) {
  const { id: _, gigList, ...others } = fullGigList()
  const gigs = Array.from({ length: 500 }, (__, at) => ({ ...gigList?.[0], number: at + 1 }))
  const credentials = []
  for (let at = 0; at < lists; at += 1) {
    const id = `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-${String(at).padStart(12, '0')}`
    const subject = { ...others, gigsCompleted: 500, gigList: gigs }
    const options = { type: 'GigListCredential', suite: 'eddsa-jcs-2022', id, subject } as const
    credentials.push(await signedSample(options))
  }
  const bundle = { type: 'KlusCVBundle', verifiableCredential: credentials }
  const report = await verifyDocument(JSON.stringify(bundle), await verifyOptions())
  return { results: [{ report }], locale: 'nl', now: new Date(NOW) } as const
}

test.each([1, 4])('the answer to %i long lists is the page that it should be', async (lists) => {
  const request = await requestFor(lists)
  expect(await drawing.draw(request)).toBe(renderResult(frame, request))
})

test('a PDF is drawn in the thread, and the work is for who asked', async () => {
  const worked: number[] = []
  const content = {
    ...{ title: 'Rapport / Report', language: 'nl', lines: ['Echt.'], document: '{}' },
    ...{ qrText: 'https://verify.example', qrDescription: 'x', verifierUrl: 'x' },
    createdAt: new Date(NOW),
  }
  const client = { source: 'x', onWorked: (ms: number) => worked.push(ms) }
  const drawn = new Promise<Uint8Array>((resolve) => {
    workFor(client, () => resolve(drawing.drawPdf(content)))
  })
  expect(new TextDecoder().decode((await drawn).subarray(0, 5))).toBe('%PDF-')
  expect(worked).toHaveLength(1)
  expect(worked[0]).toBeGreaterThan(0)
})

test('a page that cannot be drawn says nothing of why, and the next one is drawn', async () => {
  const request = await requestFor(4)
  const broken = { ...request, locale: 'xx' as 'nl' }
  await expect(drawing.draw(broken)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_SANDBOX',
    message: 'the page could not be drawn',
  })
  expect(await drawing.draw(request)).toBe(renderResult(frame, request))
})
