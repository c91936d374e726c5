import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WARNINGS } from '../../../src/core/warnings.ts'

test('the table in the README is the table in the code', () => {
  const readme = readFileSync(new URL('../../../src/README.md', import.meta.url), 'utf8')
  const [, table = ''] = readme.split('### Warnings in a report')
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, name, text]) => [
    name,
    text,
  ])
  expect(rows).toEqual(Object.entries(WARNINGS).map(([name, { text }]) => [name, text.en]))
})
