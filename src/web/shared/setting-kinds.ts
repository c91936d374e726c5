/**
 * Kinds of settings: text from a flag or a variable to a value, or undefined when it is not one.
 * Reads nothing itself; which settings exist is in config.ts.
 * @module
 */
import { isIP } from 'node:net'
import type { DataModel, SuiteId } from '../../core/contexts.ts'
import { SUITES } from '../../core/contexts.ts'
import { parseFetchUrl } from '../../did/fetch-url.ts'
import type { CommandLine } from '../../suites/signer-program/start-program.ts'

/** How a setting is written and read. */
export interface SettingKind<T> {
  /** What is expected, for `--help` and for the sentence that refuses another value. */
  readonly expected: string
  /** All words that are taken, for `--help`. */
  readonly choices?: readonly string[]
  /** Placeholder in `--help`; a switch has none. */
  readonly placeholder?: string
  readonly parse: (text: string) => T | undefined
}

/** Any text that is not empty. */
export const text = (placeholder: string, expected: string): SettingKind<string> => ({
  expected,
  placeholder,
  parse: (value) => (value === '' ? undefined : value),
})

/** A program and its arguments with spaces between them; nothing is quoted, and no shell reads it. */
export const commandLine: SettingKind<CommandLine> = {
  expected: 'a program and its arguments, with spaces',
  placeholder: 'command',
  parse: (value) => {
    const [program, ...args] = value.split(/\s+/).filter((word) => word !== '')
    return program === undefined ? undefined : [program, ...args]
  },
}

/** A whole number in decimal digits, between two bounds inclusive. */
export const integer = (low: number, high: number): SettingKind<number> => ({
  expected: `a whole number from ${low} to ${high}`,
  placeholder: 'number',
  parse: (value) => {
    const number = /^(0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : Number.NaN
    return number >= low && number <= high ? number : undefined
  },
})

/** One of a few words. */
export const oneOf = <const T extends string>(words: readonly T[]): SettingKind<T> => ({
  expected: `one of ${words.join(', ')}`,
  placeholder: 'word',
  choices: words,
  parse: (value) => words.find((word) => word === value),
})

/** A switch: the flag alone, or `true` or `false` in the variable. */
export const onOff: SettingKind<boolean> = {
  expected: 'true or false',
  parse: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
}

/** Comma-separated items that are all accepted. */
export const listOf = (
  accepts: (item: string) => boolean,
  expected: string,
): SettingKind<readonly string[]> => ({
  expected,
  placeholder: 'list',
  parse: (value) => {
    const items = value.split(',').map((part) => part.trim())
    return items.every(accepts) ? items : undefined
  },
})

/** Whether a text is an IP address, or a network like 10.0.0.0/8. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || integer(1, family === 4 ? 32 : 128).parse(bits) !== undefined
}

/** The address of a PostgreSQL database, with whatever it needs to be opened. */
export const databaseAddress: SettingKind<string> = {
  expected: 'an address like postgres://user@host/name',
  placeholder: 'url',
  parse: (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined
    return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) ? value : undefined
  },
}

/** The address under which others reach a service: scheme, host, port, perhaps a path; no slash at its end. */
export const publicAddress: SettingKind<string> = {
  expected: 'an https address without query, fragment or final slash',
  placeholder: 'url',
  parse: (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined
    const plain = url.origin + (url.pathname === '/' ? '' : url.pathname)
    return plain === value && !plain.endsWith('/') ? value : undefined
  },
}

/** Where to tell something: an address that a guarded sender takes. */
export const webhookAddress: SettingKind<string> = {
  expected: 'an https address with a domain name and without a port',
  placeholder: 'url',
  // Outside development mode it is held to more.
  parse: (value) => (parseFetchUrl(value, true) === undefined ? undefined : value),
}

/** A secret that two parties share. 32 characters: no one guesses 16 bytes written in hex. */
export const secretText: SettingKind<string> = {
  expected: 'at least 32 characters',
  placeholder: 'secret',
  parse: (value) => (value.length >= 32 ? value : undefined),
}

/** The registered name of a cryptosuite. */
export const suiteName: SettingKind<SuiteId> = oneOf(SUITES)

/** A version of the VC Data Model. */
export const dataModelVersion: SettingKind<DataModel> = oneOf(['2.0', '1.1'])
