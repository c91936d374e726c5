/**
 * The page of the record: every member that there is, in the words of the validator, so that page
 * and messages never say two things. `npx vitest run -u` of this file writes it anew.
 * @module
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OCCUPATIONS } from '../../src/claims/occupations.ts'
import { SKILLS } from '../../src/claims/skills.ts'
import type { Words } from '../../src/claims/words.ts'
import { hintFor } from '../../src/issuer/field-hints.ts'
import { type FieldNames, RECORD_FIELDS } from '../../src/issuer/record-fields.ts'

const INTRODUCTION = `# The record

What a platform sends of one worker: plain JSON, or one row of a CSV file. Nothing about credentials
is needed to fill it. Each file beside this one is an example of a kind of platform, as \`.json\` and
as \`.csv\` with the same content; their profiles are in [../profiles](../profiles).

- \`kluscv issue --input FILE --dry-run --profile-file PROFILE\` says everything that is wrong in a
  file, with row, column and how to mend it, and signs nothing. \`--lang nl\` says it in Dutch.
- \`kluscv preview FILE --row 2 --profile-file PROFILE\` prints the certificates of one record as an
  employer will read them.

A record always becomes a work certificate; with ratings a ratings certificate for each kind of work
that was rated; with \`reviews\` one certificate each; with \`gig_list\` or \`gigs_by_month\` a list of gigs.
Give what the worker asked for: what is not in the record is in no certificate.

## Values

- A count is a whole number: \`187\`. A decimal has a point: \`"4.8"\`, or the number
  \`4.8\`. A share is a decimal from 0 to 1.
- A month is \`2026-03\`, a day \`2026-03-14\`. In CSV, keep a spreadsheet from turning them into dates.
- Members that are the same for all your workers can stand in \`defaults\` of the profile.

## CSV

- UTF-8, the first line has the names; separated by commas, semicolons or tabs.
- A member inside another one has the path as its name: \`identity_check.date\`, \`label.nl\`.
- Lists count from 1: \`work.1.occupation\`, \`reviews.2.text\`. A list of plain values is one cell:
  \`NL-NH|NL-UT\`.
- With ratings for several kinds of work, each item of \`ratings\` has an occupation and any of the
  rating members below: \`ratings.1.rating_value\`.
- An empty cell is a member that is not there. \`true\` and \`false\` are written so.

## Personal data

Every text is searched for BSNs, bank accounts, phone numbers, e-mail and street addresses and dates
of birth; one of them refuses the record. Take it out of the text, and say so with \`redacted\`. When it
is none (an order number, say), let it pass by place and kind, which is kept and can be looked up with
\`kluscv exceptions\`:

\`\`\`json
{ "allowed_findings": [{ "field": "/training/0/name", "kind": "phone" }] }
\`\`\`

## All members
`

const KINDS = `
## Kinds of work

${OCCUPATIONS.map(({ slug, label }) => `\`${slug}\` ${label.nl} / ${label.en}`).join(' · ')}

## Skills that usually belong to work

${SKILLS.map(({ slug, label }) => `\`${slug}\` ${label.nl} / ${label.en}`).join(' · ')}
`

/** Every member by its path; a list of objects counts from 1. */
function pathsOf(fields: FieldNames, parent = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, below]) => {
    const path = `${parent}${name}`
    if (below === 'value') return [path]
    return Array.isArray(below)
      ? [path, ...pathsOf((below as readonly [FieldNames])[0], `${path}.1.`)]
      : [path, ...pathsOf(below as FieldNames, `${path}.`)]
  })
}

/** Each item of `ratings` has the rating members of the record itself. */
function isRatingOfSeveral(path: string): boolean {
  return path.startsWith('ratings.1.') && path !== 'ratings.1.occupation'
}

/** The hint that a problem at this place ends with. */
function hintOf(path: string): Words {
  const hint = hintFor(`/${path.replaceAll('.', '/')}`)
  if (hint === undefined) throw new Error(`no hint for ${path}`)
  return hint
}

test('the page of the record has every member, in the words of the validator', async () => {
  const paths = pathsOf(RECORD_FIELDS).filter((path) => !isRatingOfSeveral(path))
  const rows = paths.map((path) => {
    const { en, nl } = hintOf(path)
    return `| \`${path}\` | ${en} | ${nl} |`
  })
  const table = ['| Member | What belongs there | Wat hier hoort |', '| --- | --- | --- |', ...rows]
  const page = `${INTRODUCTION}\n${table.join('\n')}\n${KINDS}`
  await expect(page).toMatchFileSnapshot('records/README.md')
})

test('each kind of platform has an example in JSON and in CSV, with its profile', () => {
  const namesIn = (folder: string) => readdirSync(join(import.meta.dirname, folder))
  const kinds = namesIn('profiles').map((name) => name.replace(/\.json$/, ''))
  expect(kinds).toHaveLength(6)
  const files = kinds.flatMap((kind) => [`${kind}.csv`, `${kind}.json`])
  expect(namesIn('records').toSorted()).toEqual([...files, 'README.md'].toSorted())
})
