/**
 * Adds up the JSON reports in a folder and prints `N passed, N failed`; exits 1 when no test ran.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? '.'
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
const sum = (member) => reports.reduce((total, report) => total + report[member], 0)
const passed = sum('numPassedTests')
process.stdout.write(`${passed} passed, ${sum('numFailedTests')} failed\n`)
process.exit(passed === 0 ? 1 : 0)
