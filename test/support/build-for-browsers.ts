/**
 * Builds a part of the sources as the pages are built, in memory.
 * @module
 */
import { join, resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** The chunks of an entry of the sources, with everything that it exports. */
export async function buildForBrowsers(entry: string): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: join(root, entry), preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  return outputs.filter((output) => output.type === 'chunk')
}
