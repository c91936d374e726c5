/**
 * Who waits for a child: sources take turns.
 * @module
 */
import { expect, test } from 'vitest'
import { createWaitingLine } from '../../../../src/suites/sandbox/waiting-line.ts'

test('one of each source is next, in the order in which they came', () => {
  const line = createWaitingLine<string>()
  for (const waiter of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) line.add(waiter.charAt(0), waiter)
  expect(line.count()).toBe(6)
  expect(line.count('a')).toBe(3)
  const order = Array.from({ length: 7 }, () => line.next())
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined])
  expect(line.count()).toBe(0)
})

test('who leaves is not next, and is counted once', () => {
  const line = createWaitingLine<string>()
  line.add('a', 'a1')
  line.add('a', 'a2')
  line.remove('a', 'a1')
  line.remove('a', 'a1')
  line.remove('b', 'b1')
  expect([line.count(), line.count('a'), line.count('b')]).toEqual([1, 1, 0])
  expect([line.next(), line.next()]).toEqual(['a2', undefined])
})
