/**
 * A child process that reads files as a broken one would: never, or with nonsense.
 */
import { serveTasks } from '../../src/suites/sandbox/serve-tasks.ts'

serveTasks(
  new Map([
    ['pdf', () => new Promise<never>(() => undefined)],
    ['picture', async () => ({ document: 7, problem: 'revoked' })],
  ]),
)
