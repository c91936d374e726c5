/**
 * Prints the table of src/demo/samples/README.md: what is stated of the sample records, and what
 * comes out for 50,000 workers of each platform. Takes a minute or two.
 * @module
 */
import { SAMPLE_PARAMETERS } from '../../src/demo/samples/parameters.ts'
import { measureSamples } from '../support/sample-targets.ts'

const WORKERS = 50_000

const say = (cells: readonly string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)
const figure = (value: number) => String(Number(value.toFixed(value < 1 ? 3 : 2)))

const rows = new Map<string, Map<string, string>>()
for (const { slug, occupations } of SAMPLE_PARAMETERS) {
  const mix = new Set(occupations.map(([occupation]) => `${occupation}, share`))
  let furthest = 0
  for (const { what, target, measured } of measureSamples(slug, WORKERS)) {
    if (mix.has(what)) furthest = Math.max(furthest, Math.abs(target - measured))
    else write(what, slug, `${figure(target)} → ${figure(measured)}`)
  }
  write('kinds of work, largest difference', slug, `0 → ${figure(furthest)}`)
}
say(['stated → measured', ...SAMPLE_PARAMETERS.map(({ slug }) => slug)])
say(['---', ...SAMPLE_PARAMETERS.map(() => '---')])
for (const [what, cells] of rows) {
  say([what, ...SAMPLE_PARAMETERS.map(({ slug }) => cells.get(slug) ?? '')])
}

function write(what: string, slug: string, cell: string): void {
  const cells = rows.get(what) ?? new Map<string, string>()
  rows.set(what, cells.set(slug, cell))
}
