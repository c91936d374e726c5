/**
 * Computing time that each client may use: an amount that fills up again as time passes. Whoever
 * has something left may begin, also what costs more than that: nobody knows before. Then they wait
 * until it is paid back.
 * @module
 */

/** The budgets of all clients, in milliseconds of a core. */
export interface TimeBudgets {
  /** Whole seconds until this client may begin; 0 when it may now. */
  readonly secondsUntilFree: (client: string) => number
  /** Takes so much from a client. */
  readonly charge: (client: string, milliseconds: number) => void
}

/** How budgets fill. */
export interface BudgetOptions {
  /** Most that a client can have left, in milliseconds. */
  readonly capacityMs: number
  /** What a client gets in each second, in milliseconds. */
  readonly perSecondMs: number
  /** In milliseconds. @default `performance.now` */
  readonly now?: () => number
}

/** Clients that are remembered: 10 MB. One more makes the longest unseen one new again. */
const MAX_CLIENTS = 100_000

interface Budget {
  readonly left: number
  readonly at: number
}

/** Budgets that are all full. */
export function createTimeBudgets(options: BudgetOptions): TimeBudgets {
  const { capacityMs, perSecondMs, now = () => performance.now() } = options
  // In the order in which they were charged last.
  const budgets = new Map<string, Budget>()
  const leftOf = (client: string): number => {
    const budget = budgets.get(client)
    if (budget === undefined) return capacityMs
    return Math.min(capacityMs, budget.left + ((now() - budget.at) * perSecondMs) / 1000)
  }
  return {
    secondsUntilFree: (client) => {
      const left = leftOf(client)
      return left > 0 ? 0 : Math.floor(-left / perSecondMs) + 1
    },
    charge: (client, milliseconds) => {
      const left = leftOf(client) - milliseconds
      budgets.delete(client)
      budgets.set(client, { left, at: now() })
      const [oldest] = budgets.keys()
      if (budgets.size > MAX_CLIENTS && oldest !== undefined) budgets.delete(oldest)
    },
  }
}
