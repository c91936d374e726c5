/**
 * Steps about a link that the worker sends: an employer opens it until the worker stops it.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { verifyLink } from '../run-verify.ts'
import { shareForWeek } from '../share.ts'
import { credentialsOf, present, type Step } from './stage.ts'

/** What comes out is what the command says while the link works. */
export const SHARE_STEPS: readonly Step[] = [
  {
    title: 'a bundle behind a link, then stopped',
    expected: { state: 'genuine', binding: 'signed' },
    play: async ({ world, worker, second }) => {
      const document = await present(worker, credentialsOf(second), 'unbound')
      const { link, stop } = await shareForWeek(world, document)
      const report = await verifyLink(world, link)
      await stop()
      const { verdict, parts } = await verifyLink(world, link)
      if (verdict !== 'indeterminate' || parts.length > 0) {
        const message = 'the link was stopped, and can still be opened'
        throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
      }
      return { document, verifier: world.verifier, report }
    },
  },
]
