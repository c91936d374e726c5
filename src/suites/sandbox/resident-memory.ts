/**
 * How much memory a process really uses, from the Linux kernel.
 * @module
 */
import { readFileSync } from 'node:fs'

/** Resident bytes of a process; 0 when it is gone or the system does not say. */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    // proc(5): "VmRSS:    92720 kB"
    const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))
    return Number(match?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
