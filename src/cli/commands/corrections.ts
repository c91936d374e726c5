/**
 * `kluscv corrections`: a mistake that a worker reports, from the report to the decision. Works
 * beside a running service.
 * @module
 */
import { type Command, Option } from 'commander'
import { isJsonObject } from '../../core/json.ts'
import {
  CORRECTION_STATES,
  type Correction,
  type CorrectionState,
  type Corrections,
} from '../../issuer/index.ts'
import { openCertificateFolder } from '../certificate-folder.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamedJson } from '../named-files.ts'
import { addIssuerOptions, COMMAND, withIssuer } from '../with-issuer.ts'

interface ReasonFlags {
  readonly reason?: string
}

interface CorrectFlags {
  readonly record: string
  readonly out: string
  readonly replaces?: readonly string[]
  readonly reputation?: readonly string[]
  readonly reviews?: readonly string[]
}

/** As many as one answer gives. */
const PAGE = 1_000

/** Registers the command. */
export function registerCorrectionsCommand(program: Command, io: CommandIo): void {
  const corrections = program
    .command('corrections')
    .description('see a reported mistake through: suspend, then correct or reinstate')
  const open = corrections
    .command('open')
    .description('note a mistake: the certificate is suspended until it is decided')
    .argument('<certificate>', 'the id of the certificate: urn:uuid:…')
    .option('--reason <text>', 'what is wrong; it stays in the database')
  addIssuerOptions(open).action((certificate: string, flags: ReasonFlags) =>
    decide(flags, io, (all, by) => all.open(certificate, by)),
  )
  const dismiss = corrections
    .command('dismiss')
    .description('nothing was wrong: the certificate counts again')
    .argument('<id>', 'the id of the correction')
    .option('--reason <text>', 'why; it stays in the database')
  addIssuerOptions(dismiss).action((id: string, flags: ReasonFlags) =>
    decide(flags, io, (all, by) => all.dismiss(id, by)),
  )
  const list = corrections
    .command('list')
    .description('list corrections, in the order in which they were opened')
    .addOption(new Option('--state <state>', 'only those').choices(CORRECTION_STATES))
  addIssuerOptions(list).action((flags: { readonly state?: CorrectionState }) => listAll(flags, io))
  registerCorrect(corrections, io)
}

function registerCorrect(corrections: Command, io: CommandIo): void {
  const correct = corrections
    .command('correct')
    .description('issue what should have been issued, and withdraw what was wrong')
    .argument('<id>', 'the id of the correction')
    .requiredOption('--record <file>', 'the whole record of the worker as it should be, as JSON')
    .requiredOption('--out <dir>', 'folder for the new certificates and their table')
    .option('--replaces <ids...>', 'all that are wrong, when it is more than the one reported')
    .option('--reputation <occupations...>', 'only the ratings of these kinds of work')
    .option('--reviews <places...>', 'only the reviews at these places in the record, from 0')
  addIssuerOptions(correct).action((id: string, flags: CorrectFlags) => correctOne(id, flags, io))
}

async function decide(
  { reason, ...flags }: ReasonFlags,
  io: CommandIo,
  decision: (
    corrections: Corrections,
    by: ReasonFlags & { readonly caller: string },
  ) => Promise<Correction>,
): Promise<void> {
  const by = { caller: COMMAND, ...(reason === undefined ? {} : { reason }) }
  await withIssuer(flags, io, async (issuer) => {
    io.out(lineOf(await decision(issuer.corrections, by)))
  })
}

async function listAll(
  { state, ...flags }: { readonly state?: CorrectionState },
  io: CommandIo,
): Promise<void> {
  await withIssuer(flags, io, async ({ corrections }) => {
    const search = { limit: PAGE, ...(state === undefined ? {} : { state }) }
    let page = await corrections.list(search)
    if (page.corrections.length === 0) io.err('There is none.\n')
    for (;;) {
      for (const correction of page.corrections) io.out(lineOf(correction))
      if (page.next === undefined) return
      page = await corrections.list({ ...search, after: page.next })
    }
  })
}

async function correctOne(id: string, flags: CorrectFlags, io: CommandIo): Promise<void> {
  const { record: path, out, replaces, reputation, reviews, ...others } = flags
  const record = await readNamedJson(path)
  const workerRef = isJsonObject(record) ? String(record['worker_ref']) : ''
  await withIssuer(others, io, async (issuer) => {
    const { certificates } = await issuer.corrections.correct(id, {
      ...{ record, caller: COMMAND },
      ...(replaces === undefined ? {} : { replaces }),
      ...(reputation === undefined ? {} : { reputation }),
      ...(reviews === undefined ? {} : { reviews: reviews.map(Number) }),
    })
    const folder = await openCertificateFolder(out)
    for (const [index, certificate] of certificates.entries()) {
      await folder.keep({ ...certificate, workerRef, row: 1, number: index + 1 })
      io.out(`${certificate.id} ${certificate.type}\n`)
    }
  })
}

function lineOf({ id, certificate, state, openedAt, reason }: Correction): string {
  // Someone wrote it: nothing in it may start a new line or steer the terminal.
  const text = reason === undefined ? [] : [JSON.stringify(reason).replaceAll(/\p{C}/gu, '?')]
  return `${[id, certificate, state, openedAt, ...text].join(' ')}\n`
}
