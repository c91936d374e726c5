import { EventEmitter } from 'node:events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { limitUploads } from '../../../../src/web/wallet/limit-uploads.ts'

/** Something that begins to arrive; closing it is its end. */
function beginFrom(ip: string, limit: ReturnType<typeof limitUploads>) {
  const headers = new Map<string, unknown>()
  const raw = new EventEmitter()
  const header = (name: string, value: unknown) => headers.set(name, value)
  const reply = { raw, header } as unknown as FastifyReply
  const begun = limit({ ip } as FastifyRequest, reply)
  return { begun, headers, end: () => raw.emit('close') }
}

test('an address has four under way, and may begin another when one has ended', async () => {
  const limit = limitUploads()
  const four = ['1', '2', '3', '4'].map((host) => beginFrom(`2001:db8::${host}`, limit))
  await Promise.all(four.map(({ begun }) => begun))
  const fifth = beginFrom('2001:db8::5', limit)
  await expect(fifth.begun).rejects.toMatchObject({ code: 'ERR_KLUSCV_LIMIT' })
  expect(fifth.headers.get('retry-after')).toBe(5)
  await beginFrom('192.0.2.1', limit).begun
  // What was refused was never under way.
  fifth.end()
  await expect(beginFrom('2001:db8::6', limit).begun).rejects.toThrow()
  four[0]?.end()
  await beginFrom('2001:db8::7', limit).begun
})

test('all addresses together have a hundred under way', async () => {
  const limit = limitUploads()
  const many = Array.from({ length: 100 }, (_, index) => beginFrom(`192.0.2.${index}`, limit))
  await Promise.all(many.map(({ begun }) => begun))
  const full = { code: 'ERR_KLUSCV_SANDBOX' }
  await expect(beginFrom('198.51.100.1', limit).begun).rejects.toMatchObject(full)
  many[0]?.end()
  await beginFrom('198.51.100.1', limit).begun
})
