/**
 * Prints the table of src/demo/samples/README.md: what is stated of the sample records, and what
 * comes out for 50,000 workers of each platform. Takes a minute or two.
 * @module
 */
import { SAMPLE_PARAMETERS } from '../../src/demo/samples/parameters.ts'
import { measureSamples } from '../support/sample-targets.ts'

const WORKERS = 50_000

const say = (text: string) => void process.stdout.write(`${text}\n`)
const figure = (value: number) => String(Number(value.toFixed(value < 1 ? 3 : 2)))

say('| platform | figure | stated | measured |')
say('| --- | --- | --- | --- |')
for (const { slug } of SAMPLE_PARAMETERS) {
  for (const { what, target, measured } of measureSamples(slug, WORKERS)) {
    say(`| ${slug} | ${what} | ${figure(target)} | ${figure(measured)} |`)
  }
}
