/**
 * The command line of a child process: node under a limit on its data, killed with its parent.
 * Both come from util-linux and are left out where they are absent; the watch on resident memory
 * and the wall clock (start-child.ts) hold everywhere.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where setpriv and prlimit are; all that a child knows of our environment. */
export const CHILD_ENVIRONMENT = { PATH: '/usr/bin:/bin' } as const

/**
 * The command and its arguments to run `entry` within `memoryBytes`. The limit is on the data
 * segment, not the address space: node reserves 32 GB of addresses and writes to 140 MB of them.
 */
export function launchCommand(entry: URL, memoryBytes: number): readonly [string, ...string[]] {
  const heapMegabytes = Math.floor(memoryBytes / 2 / 1024 ** 2)
  const node = [process.execPath, `--max-old-space-size=${heapMegabytes}`, ...loaderOf(entry)]
  const [command = process.execPath, ...rest] = [
    // A child in an endless loop does not see that its channel was closed: the kernel does.
    ...available(['setpriv', '--pdeathsig', 'KILL']),
    ...available(['prlimit', `--data=${memoryBytes}:${memoryBytes}`, '--core=0:0']),
    ...node,
    fileURLToPath(entry),
  ]
  return [command, ...rest]
}

// In a source checkout children are TypeScript too, and run as their parent does.
function loaderOf(entry: URL): readonly string[] {
  if (!entry.pathname.endsWith('.ts')) return []
  const tsx = createRequire(import.meta.url).resolve('tsx')
  return ['--import', pathToFileURL(tsx).href]
}

const probed = new Map<string, boolean>()

function available(wrapper: readonly [string, ...string[]]): readonly string[] {
  const key = wrapper.join(' ')
  const works = probed.get(key) ?? runs(wrapper)
  probed.set(key, works)
  return works ? wrapper : []
}

function runs([command, ...flags]: readonly [string, ...string[]]): boolean {
  const probe = spawnSync(command, [...flags, 'true'], { env: CHILD_ENVIRONMENT, stdio: 'ignore' })
  return probe.status === 0
}
