/**
 * Opens a sandbox, prints its child's process id, gives the child one more job and waits to be
 * killed. Arguments: the child's program, and what it is told to do.
 * @module
 */
import { createSandbox } from '../../src/suites/sandbox/create-sandbox.ts'

const [, , entry = '', misdeed = ''] = process.argv
const sandbox = createSandbox({ entry: new URL(entry), processes: 1, timeoutMs: 600_000 })
const question = { purpose: 'assertionMethod', verificationMethods: [], suites: [] } as const
const ask = (told: string) => sandbox.checkProofs({ ...question, document: { misdeed: told } })

const answer = await ask('tell its process id')
process.stdout.write(answer.ok ? '' : answer.problem.detail)
await ask(misdeed)
setInterval(() => undefined, 60_000)
