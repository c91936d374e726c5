/**
 * Files for a visitor of the demo to try: one for each thing that can be the matter, named after
 * what a verifier must say of it.
 * @module
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { State } from '../core/state.ts'
import { bundleCredentials } from '../holder/index.ts'
import { askForStatus, type IssuedCertificate } from './ask.ts'
import { printSample } from './print-sample.ts'
import { hideStatus, raiseGigs, signAs } from './scenario/forgeries.ts'
import {
  certificateOf,
  credentialsOf,
  issuerOf,
  present,
  type Stage,
  untilStateChanges,
} from './scenario/stage.ts'

/** A file, and what it shows. */
interface Sample {
  readonly name: string
  readonly what: string
  readonly state: State
}

interface SampleWithDocument extends Sample {
  readonly document: JsonObject
  /** The file, where it is not the document as text. */
  readonly pdf?: Uint8Array
}

/** The samples, and where they are. */
export interface Samples {
  readonly folder: string
  readonly samples: readonly Sample[]
}

/** The same at every visit, and not hidden: a person looks for it in a file dialog. */
const FOLDER = join(tmpdir(), 'kluscv-demo-files')

/** Withdraws and suspends what is to be seen so, and writes all files. */
export async function writeSamples(stage: Stage): Promise<Samples> {
  await change(stage, 'thuisschoon', 'revoke')
  await change(stage, 'horecaflex', 'suspend')
  await makeFolder(stage)
  const samples = await makeSamples(stage)
  for (const { name, document, pdf } of samples) {
    await writeFile(join(FOLDER, name), pdf ?? `${JSON.stringify(document, null, 2)}\n`)
  }
  return { folder: FOLDER, samples }
}

async function makeSamples(stage: Stage): Promise<readonly SampleWithDocument[]> {
  const { worker, mallory, first, bearer } = stage
  const [altered, ...others] = credentialsOf(first)
  const oneAltered =
    altered === undefined ? others : [raiseGigs(altered) as typeof altered, ...others]
  const work = workOf(stage)
  const withdrawn = ratingsOf(stage, 'thuisschoon').credential
  const whole = await present(worker, credentialsOf(first), 'unbound')
  const pdf = await printSample(stage.world, whole, credentialsOf(first))
  return [
    sample('three-platforms', 'three platforms, signed by the worker', 'genuine', whole),
    {
      ...{ name: 'three-platforms.pdf', what: 'the same on paper', state: 'genuine' },
      ...{ document: whole, pdf },
    },
    sample(
      'without-a-key',
      'two platforms, of a worker without a key',
      'genuine',
      bundleCredentials(credentialsOf(bearer)),
    ),
    sample(
      'one-changed',
      'three platforms, one figure changed',
      'changed',
      bundleCredentials(oneAltered),
    ),
    sample('withdrawn', 'a proof of ratings, withdrawn', 'withdrawn', withdrawn),
    sample('hidden', 'the same, its status hidden', 'changed', hideStatus(withdrawn)),
    sample(
      'suspended',
      'a proof of ratings, being looked into',
      'suspended',
      ratingsOf(stage, 'horecaflex').credential,
    ),
    sample(
      'unlisted',
      'signed by nobody who is listed',
      'issuer-unknown',
      await signAs(mallory, work),
    ),
    sample('letter', 'no certificate at all', 'not-a-kluscv-file', { dear: 'reader' }),
  ]
}

function sample(
  name: string,
  what: string,
  state: State,
  document: JsonObject,
): SampleWithDocument {
  return { name: `${name}.json`, what, state, document }
}

function workOf({ world, second }: Stage) {
  return certificateOf(second, issuerOf(world, 'oppasmaat'), 'WorkHistoryCredential').credential
}

/** Of the second set: the first stays whole. */
function ratingsOf({ world, second }: Stage, slug: string): IssuedCertificate {
  return certificateOf(second, issuerOf(world, slug), 'ReputationCredential')
}

function change(stage: Stage, slug: string, action: 'revoke' | 'suspend'): Promise<void> {
  const certificate = ratingsOf(stage, slug)
  return untilStateChanges(stage, certificate, () =>
    askForStatus(issuerOf(stage.world, slug), certificate.id, action),
  )
}

/** What stood there is of an earlier visit. Made anew, so that it cannot be someone else's. */
async function makeFolder({ world }: Stage): Promise<void> {
  try {
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER)
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The folder ${FOLDER} cannot be made.`, { cause })
  }
  world.closeLater(() => rm(FOLDER, { recursive: true, force: true }))
}
