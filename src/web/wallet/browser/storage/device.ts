/**
 * Whose device this is, as the worker said, and the language that it was last read in. Only a device
 * of one's own is written to: on a shared one nothing is left, not even this.
 * @module
 */
/** What the device remembers besides the map itself. */
export interface Device {
  /** Whether the worker said that it is theirs. */
  isOwn(): boolean
  /** Says so; false when the device keeps nothing. */
  keepAsOwn(): boolean
  /** The tag of the language, whatever stands there. */
  language(): string | undefined
  /** On a shared device this does nothing. */
  keepLanguage(language: string): void
  forget(): void
}

const OWN = 'kluscv-own'
const LANGUAGE = 'kluscv-language'

/** @param storage - for example `() => window.localStorage`, which itself may throw */
export function createDevice(storage: () => Storage): Device {
  const attempt = <Result>(action: (kept: Storage) => Result, otherwise: Result): Result => {
    try {
      return action(storage())
    } catch {
      return otherwise
    }
  }
  const isOwn = (): boolean => attempt((kept) => kept.getItem(OWN) === 'yes', false)
  return {
    isOwn,
    keepAsOwn: () =>
      attempt((kept) => {
        kept.setItem(OWN, 'yes')
        return true
      }, false),
    language: () =>
      attempt<string | undefined>((kept) => kept.getItem(LANGUAGE) ?? undefined, undefined),
    keepLanguage: (language) => {
      if (isOwn()) attempt((kept) => kept.setItem(LANGUAGE, language), undefined)
    },
    forget: () =>
      attempt((kept) => {
        kept.removeItem(OWN)
        kept.removeItem(LANGUAGE)
      }, undefined),
  }
}
