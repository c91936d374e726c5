/**
 * Made-up workers as a table with mistakes in some rows, checked by `kluscv issue --dry-run` in a
 * process of its own: what it told, how long it took, and the most memory that it had.
 * @module
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { DEMO_PLATFORMS } from '../../src/demo/platforms.ts'
import { collect } from './kluscv-process.ts'

const root = resolve(import.meta.dirname, '../..')

/** Says on standard error, at its end, how much memory the process had at most. */
const PRINT_PEAK =
  'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))'

/** Where a record is wrong: its row, and the member. */
interface Place {
  readonly row: number
  readonly pointer: string
}

/** What became of the table. */
export interface Imported {
  readonly code: number
  /** Where mistakes were made, in order. */
  readonly made: readonly Place[]
  /** Where problems were told, in order. */
  readonly told: readonly Place[]
  readonly seconds: number
  readonly peakMebibytes: number
  readonly stderr: string
}

/** Makes a table of workers in this folder and checks it. */
export async function importSamples(
  folder: string,
  { platform, workers }: { readonly platform: string; readonly workers: number },
): Promise<Imported> {
  const table = join(folder, `${workers}.csv`)
  const problems = join(folder, `${workers}-problems.ndjson`)
  const profile = join(folder, 'profile.json')
  const made = DEMO_PLATFORMS.find(({ slug }) => slug === platform)?.profile
  await writeFile(profile, JSON.stringify(made))
  const what = ['--platform', platform, '--workers', String(workers), '--bad-share', '0.01']
  const samples = ['dist/demo/samples/main.js', ...what, '--format', 'csv', '--out', table]
  await promisify(execFile)(process.execPath, samples, { cwd: root })
  const files = ['--input', table, '--profile-file', profile, '--problems', problems]
  const began = performance.now()
  const { code, stderr } = await runDry(files)
  return {
    code,
    made: JSON.parse(await readFile(`${table}.bad-rows.json`, 'utf8')),
    told: (await readFile(problems, 'utf8')).trimEnd().split('\n').map(toPlace),
    seconds: (performance.now() - began) / 1000,
    peakMebibytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024,
    stderr,
  }
}

async function runDry(files: readonly string[]) {
  const command = ['--import', PRINT_PEAK, 'dist/cli/main.js', 'issue', '--dry-run', ...files]
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  const stderr = collect(child.stderr)
  const [code] = await once(child, 'close')
  return { code, stderr: stderr() }
}

function toPlace(line: string): Place {
  const { row, pointer } = JSON.parse(line)
  return { row, pointer }
}
