/**
 * The demo as a process: `npm run demo` starts the sample platforms and a verifier to try out,
 * `npm run demo -- --once` plays the scenario without a person and exits with 0 only when every
 * step came out as expected; `--out DIR` keeps what each step used. Ctrl-C stops everything.
 * @module
 */
import { Command } from 'commander'
import { KlusCvError } from '../core/errors.ts'
import { inviteVisitor } from './invite-visitor.ts'
import { playScenario } from './scenario/play-scenario.ts'
import { visitWorld } from './start-world.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface DemoFlags {
  readonly once?: true
  readonly out?: string
}

const say = (text: string): void => void process.stdout.write(text)

const { once, out } = new Command('demo')
  .description('six sample platforms, a worker and a verifier on this machine')
  .option('--once', 'play the scenario without a person, then stop')
  .option('--out <dir>', 'with --once: keep what each step used')
  .parse()
  .opts<DemoFlags>()

try {
  const interrupted = untilInterrupted(say)
  await visitWorld({ say, interrupted }, async (world) => {
    if (once === undefined) {
      await inviteVisitor(world, say)
      await interrupted
    } else {
      const fits = await playScenario(world, { say, ...(out === undefined ? {} : { out }) })
      process.exitCode = fits ? 0 : 1
    }
  })
} catch (error) {
  if (!(error instanceof KlusCvError)) throw error
  process.stderr.write(`${error.message} (${error.code})\n`)
  process.exitCode = 1
}
