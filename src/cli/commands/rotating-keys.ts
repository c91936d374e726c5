/**
 * `kluscv keys rotate | activate | retire | compromised`: the life of a platform's keys. Each command
 * changes the key file, and says what a person has to do outside it.
 * @module
 */
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import { formatInstant, isDay, parseInstant, utcDay } from '../../core/time.ts'
import {
  activateNextKey,
  addNextKey,
  extendRetirement,
  findKey,
  type Keys,
  markCompromised,
  nextKeyId,
} from '../../suites/key-life.ts'
import { didOf, type HeldKey } from '../../suites/parse-key-file.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import { changeKeyFile } from '../change-key-file.ts'
import { assertListed } from '../check-listed-key.ts'
import type { CommandIo } from '../command-io.ts'
import { addSettingOptions } from '../setting-options.ts'
import { activatedText, compromisedText, extendedText, rotatedText } from './rotating-keys-text.ts'
import { newKey, publicKeyOption } from './signing-keys.ts'

const KEY_FILE_SETTINGS = [
  'keyFile',
  'keyPassphrase',
  'development',
] as const satisfies readonly SettingName[]

interface Flags {
  readonly [flag: string]: unknown
  readonly publicKey?: string
  readonly signsSince?: string
  readonly withoutTrustList?: true
  readonly until?: string
  readonly since?: string
}

/** Adds the commands to `kluscv keys`. */
export function registerRotatingKeyCommands(keys: Command, io: CommandIo): void {
  const rotate = keys
    .command('rotate')
    .description('add the next key: published from the next start on, and not signing yet')
    .addOption(publicKeyOption())
    .option('--signs-since <day>', 'first day of the key that signs now, if its file does not say')
  withKeyFile(rotate).action((flags: Flags) => addNext(flags, io))
  const activate = keys
    .command('activate')
    .description('let the next key sign, and retire the one before it')
    .option('--without-trust-list', 'also if verifiers may not know the key yet, and refuse it')
  addSettingOptions(withKeyFile(activate), ['trustList', 'trustKey']).action((flags: Flags) =>
    activateNext(flags, io),
  )
  const retire = keys
    .command('retire')
    .description('say that a retired key signed longer than its file says')
    .argument('<id>', 'the key, as `kluscv keys show` prints it, or its name such as key-1')
    .requiredOption('--until <day>', 'the last UTC day on which it signed')
  withKeyFile(retire).action((id: string, flags: Flags) => extend(id, flags, io))
  const compromised = keys
    .command('compromised')
    .description('say that someone else may have a key: it signs no more')
    .argument('<id>', 'the key, as `kluscv keys show` prints it, or its name such as key-1')
    .requiredOption('--since <time>', 'since when: a UTC day, or a time with a zone')
  withKeyFile(compromised).action((id: string, flags: Flags) => giveUp(id, flags, io))
}

function withKeyFile(command: Command): Command {
  return addSettingOptions(command, KEY_FILE_SETTINGS, ['keyFile'])
}

async function addNext(flags: Flags, io: CommandIo): Promise<void> {
  const key = await newKey(flags.publicKey)
  const { path, keys } = await change(flags, io, (held) => {
    if (didOf(held).startsWith('did:key:')) {
      throw optionError('A did:key is its key: make another with kluscv keys create.')
    }
    const signing = findKey(held, 'active')
    const isElsewhere = signing !== undefined && signing.secretKeyMultibase === undefined
    if (isElsewhere && flags.publicKey === undefined) {
      throw optionError('Another program signs with these keys: give the --public-key of the next.')
    }
    return addNextKey(sayWhen(held, flags), { id: nextKeyId(held), ...key })
  })
  const next = keyOf(keys, 'next')
  io.out(`${next.id} ${next.publicKeyMultibase}\n`)
  io.err(rotatedText(next, path))
}

/** A key of before days were kept: what it signed counts from a day on that someone must say. */
function sayWhen(keys: Keys, { signsSince }: Flags): Keys {
  return keys.map((key) => {
    if (key.from !== undefined) return key
    const message = `The key file does not say since when ${key.id} signs: give --signs-since, a day not after that of its first certificate.`
    return { ...key, from: readDay(signsSince, message) }
  })
}

async function activateNext(flags: Flags, io: CommandIo): Promise<void> {
  const { trustList, trustKey } = readSettings({
    use: ['trustList', 'trustKey'],
    flags,
    environment: io.environment,
  })
  const today = utcDay(new Date())
  const { withoutTrustList } = flags
  const assertKnown = await assertListed({ trustList, trustKey, withoutTrustList })
  let signedBefore: HeldKey | undefined
  const { keys } = await change(flags, io, (held) => {
    assertKnown(findKey(held, 'next'))
    signedBefore = findKey(held, 'active')
    return activateNextKey(held, today)
  })
  const active = keyOf(keys, 'active')
  io.out(`${active.id} ${active.publicKeyMultibase}\n`)
  io.err(activatedText(active, signedBefore && keyOf(keys, signedBefore.id)))
}

async function extend(id: string, flags: Flags, io: CommandIo): Promise<void> {
  const until = readDay(flags.until, 'The flag --until must be a day, YYYY-MM-DD.')
  const today = utcDay(new Date())
  const { keys } = await change(flags, io, (held) =>
    extendRetirement(held, idOf(held, id), { until, today }),
  )
  io.err(extendedText(keyOf(keys, idOf(keys, id))))
}

async function giveUp(id: string, flags: Flags, io: CommandIo): Promise<void> {
  const since = readTime(flags.since)
  const { path, keys } = await change(flags, io, (held) =>
    markCompromised(held, idOf(held, id), { since, now: new Date() }),
  )
  io.err(compromisedText(keyOf(keys, idOf(keys, id)), keys, path))
}

async function change(
  flags: Flags,
  io: CommandIo,
  step: (keys: Keys) => Keys,
): Promise<{ readonly path: string; readonly keys: Keys }> {
  const { keyFile, keyPassphrase, development } = readSettings({
    use: KEY_FILE_SETTINGS,
    required: ['keyFile'] as const,
    flags,
    environment: io.environment,
  })
  const options = { passphrase: keyPassphrase, development }
  return { path: keyFile, keys: await changeKeyFile(keyFile, options, step) }
}

/** The key that a change left in this state, or under this id. */
function keyOf(keys: Keys, which: string): HeldKey {
  const found = keys.find(({ id, state }) => id === which || state === which)
  if (found !== undefined) return found
  throw new KlusCvError('ERR_KLUSCV_KEY', 'the key file lost a key while it was changed')
}

/** The id for a whole id, or for a name in the DID document. */
function idOf(keys: Keys, given: string): string {
  return given.startsWith('did:') ? given : `${didOf(keys)}#${given.replace(/^#/, '')}`
}

function readDay(text: string | undefined, message: string): string {
  if (text !== undefined && isDay(text)) return text
  throw optionError(message)
}

function readTime(text = ''): string {
  const time = parseInstant(isDay(text) ? `${text}T00:00:00Z` : text)
  if (time !== undefined) return formatInstant(new Date(time))
  throw optionError('The flag --since must be a day, YYYY-MM-DD, or a time with a zone.')
}

function optionError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}
