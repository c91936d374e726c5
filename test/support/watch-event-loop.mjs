/**
 * Loaded into a service before it starts: notes how long its event loop was blocked, in wall-clock
 * time and in computing time of the main thread, which a busy machine does not lengthen. Written
 * to a file every second, because a service has no other way to tell.
 * @module
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

// biome-ignore lint/style/noProcessEnv: it is how a test speaks to a service that knows nothing of it
const file = process.env.WATCH_EVENT_LOOP_FILE
const delay = monitorEventLoopDelay({ resolution: 5 })
const worst = { wallMs: 0, computedMs: 0 }

/** Of the main thread: sched-stats.rst. */
function computedMs() {
  return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6
}

function write() {
  const p99Ms = delay.percentile(99) / 1e6 - 5
  writeFileSync(`${file}.new`, JSON.stringify({ ...worst, p99Ms: Math.max(0, p99Ms) }))
  renameSync(`${file}.new`, file)
}

if (file !== undefined) {
  delay.enable()
  let last = { wall: performance.now(), computed: computedMs() }
  const look = setInterval(() => {
    const now = { wall: performance.now(), computed: computedMs() }
    worst.wallMs = Math.max(worst.wallMs, now.wall - last.wall)
    worst.computedMs = Math.max(worst.computedMs, now.computed - last.computed)
    last = now
  }, 5)
  // What the start takes is not the fault of a request: the watch begins anew when told to.
  process.on('SIGUSR2', () => {
    Object.assign(worst, { wallMs: 0, computedMs: 0 })
    delay.reset()
  })
  const report = setInterval(write, 250)
  look.unref()
  report.unref()
}
