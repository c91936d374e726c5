/**
 * The demo with a person: issues a worker's certificates, writes files to try, and says what can
 * be tried with them.
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleCredentials } from '../holder/index.ts'
import {
  certificateOf,
  credentialsOf,
  issuerOf,
  present,
  type Stage,
  setStage,
} from './scenario/stage.ts'
import type { DemoWorld } from './start-world.ts'

/** Prepares everything, and says what to do with it. */
export async function inviteVisitor(world: DemoWorld, say: (text: string) => void): Promise<void> {
  const stage = await setStage(world)
  const files = await writeFiles(stage)
  const shown = issuerOf(world, 'thuisschoon')
  const { id } = certificateOf(stage.first, shown, 'ReputationCredential')
  say(`
Platforms
${world.issuers.map(({ platform, url }) => `  ${platform.slug.padEnd(13)} ${url}/.well-known/did.json`).join('\n')}

The employer's page
  ${world.verifier.url}

Certificates of workers, to give to that page
${files.map(({ path, what }) => `  ${path}\n    ${what}`).join('\n')}

To try
  1. Open the page and choose the first file.
  2. Change a figure in it with a text editor, and choose it again.
  3. Have ThuisSchoon withdraw its proof of ratings, wait two seconds, and choose the first file:
     curl -X POST ${shown.url}/v1/certificates/${id}/status \\
       -H 'authorization: Bearer ${shown.apiKey}' -H 'content-type: application/json' \\
       -d '{"action": "revoke"}'

Ctrl-C stops everything; the files go with it.
`)
}

interface SampleFile {
  readonly path: string
  readonly what: string
}

async function writeFiles({ world, worker, first, bearer }: Stage): Promise<readonly SampleFile[]> {
  const folder = join(world.folder, 'certificates')
  await mkdir(folder, { recursive: true })
  const samples = [
    {
      name: 'three-platforms.json',
      what: 'certificates of three platforms, signed by the worker',
      document: await present(worker, credentialsOf(first), 'unbound'),
    },
    {
      name: 'without-a-key.json',
      what: 'certificates of two platforms, of a worker without a key',
      document: bundleCredentials(credentialsOf(bearer)),
    },
  ]
  return Promise.all(
    samples.map(async ({ name, what, document }) => {
      const path = join(folder, name)
      await writeFile(path, `${JSON.stringify(document, null, 2)}\n`)
      return { path, what }
    }),
  )
}
