/**
 * Speed side by side with the plain library, as ratios: absolute times say more about the machine.
 * One WorkHistoryCredential with every member, warm, in one run. Exits 1 when ours is slower than
 * the limit.
 * @module
 */
import { SUITES } from '../../src/core/contexts.ts'
import { createSandbox } from '../../src/suites/sandbox/create-sandbox.ts'
import { compare, type Ratio } from './compare.ts'
import { createContenders } from './contenders.ts'

/** What strict reading, gate, wording and self-check may cost on top of the library. */
const LIMIT = 1.1

/** Without canonicalization the library takes half a millisecond: ours is mostly the gate then. */
const NOT_JUDGED = 'eddsa-jcs-2022'

const say = (text: string) => void process.stdout.write(`${text}\n`)

function describe(suite: string, what: string, ratio: Ratio, judged = true): boolean {
  const tooSlow = judged && suite !== NOT_JUDGED && ratio.median > LIMIT
  const columns = [
    suite.padEnd(21),
    what.padEnd(37),
    ratio.median.toFixed(2),
    ` (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`,
    `${ratio.firstMs.toFixed(2)} ms`.padStart(9),
    `${ratio.secondMs.toFixed(2)} ms`.padStart(8),
    tooSlow ? `above ${LIMIT}` : '',
  ]
  say(columns.join(' ').trimEnd())
  return tooSlow
}

const sandbox = createSandbox({ processes: 1 })
let slow = 0
say(
  'suite                 what                                  ratio (quartiles)      first   second',
)
for (const suite of SUITES) {
  const run = await createContenders(suite, sandbox.checkProofs)
  const issue = await compare(run.issueOurs, run.issuePlain)
  const verify = await compare(run.verifyOurs, run.verifyPlain)
  const apart = await compare(run.verifyOursApart, run.verifyOurs)
  slow += Number(describe(suite, 'issue and check, against plain', issue))
  slow += Number(describe(suite, 'verify, against plain', verify))
  describe(suite, 'verify in a child, against in process', apart, false)
}
await sandbox.close()
process.exitCode = slow === 0 ? 0 : 1
