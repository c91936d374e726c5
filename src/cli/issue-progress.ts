/**
 * How far a file of records is: on a terminal one line that rewrites itself, with a bar and the
 * remaining time where the length of the file is known; else a line every thousand records.
 * Problems are printed between them.
 * @module
 */
import type { Locale, Words } from '../claims/words.ts'
import type { KlusCvError } from '../core/errors.ts'
import type { RecordFileProblem } from '../issuer/index.ts'
import type { CommandIo } from './command-io.ts'
import { problemLine } from './problem-text.ts'
import { barText, remainingText } from './progress-bar.ts'

/** In a log: seldom enough to be read. */
const ROWS_BETWEEN_LINES = 1_000

/** On a terminal: often enough to be seen moving. */
const BETWEEN_LINES_MS = 200

/** A mistake in a column is one in each row: a screen full says it as well as thousands of lines. */
const MOST_PROBLEMS_SHOWN = 20

const WRONG_PROFILE: Words = {
  nl: 'Het platformprofiel klopt niet:',
  en: 'The platform profile is not right:',
}

/** Counts what was done, and tells it. */
export interface Progress {
  /** One record is done, which began in this line; with problems it was refused. */
  readonly count: (problems: readonly RecordFileProblem[], line?: number) => void
  /** Prints why the work ends here. */
  readonly tell: (error: KlusCvError) => void
  /** Prints what else is to know. */
  readonly note: (text: string) => void
  /** Says how many problems were not printed, and removes the line that rewrites itself. */
  readonly end: () => { readonly rows: number; readonly refused: number }
}

/** How it is told. */
interface ProgressOptions {
  readonly lang: Locale
  /** The file that keeps all problems, when there is one. */
  readonly problemsPath?: string | undefined
  /** How many lines the file has, when that is known. */
  readonly lines?: number | undefined
}

/** Progress that begins now. */
export function createProgress(io: CommandIo, options: ProgressOptions): Progress {
  const { lang, lines = 0 } = options
  const began = performance.now()
  let shown = began
  let rows = 0
  let refused = 0
  let lastLine = 0
  let room = MOST_PROBLEMS_SHOWN
  let hidden = 0
  const say = () => {
    const ms = performance.now() - began
    const text = progressText({ rows, refused, ms }, lang)
    if (lines === 0 || lastLine === 0) return text
    const share = Math.min(1, lastLine / lines)
    return `${barText(share)}  ${text}${remainingText({ share, ms }, lang)}`
  }
  const print = (problems: readonly RecordFileProblem[]) => {
    io.showStatus?.('')
    const few = problems.slice(0, room)
    io.err(few.map((problem) => problemLine(problem, lang)).join(''))
    room -= few.length
    hidden += problems.length - few.length
  }
  const show = () => {
    if (io.showStatus === undefined) {
      if (rows % ROWS_BETWEEN_LINES === 0) io.err(`${say()}\n`)
    } else if (performance.now() - shown >= BETWEEN_LINES_MS) {
      shown = performance.now()
      io.showStatus(say())
    }
  }
  return {
    count: (problems, line = 0) => {
      rows += 1
      lastLine = line
      if (problems.length > 0) {
        refused += 1
        print(problems)
      }
      show()
    },
    tell: ({ code, problems }) => {
      // Of the two files that were given, the profile is not the one with records.
      if (code === 'ERR_KLUSCV_OPTION') io.err(`${WRONG_PROFILE[lang]}\n`)
      // Why it ends is told, however much was told of rows before.
      room = MOST_PROBLEMS_SHOWN
      print(problems)
    },
    note: (text) => {
      io.showStatus?.('')
      io.err(text)
    },
    end: () => {
      io.showStatus?.('')
      io.err(moreText(hidden, options))
      return { rows, refused }
    },
  }
}

function moreText(more: number, { lang, problemsPath }: ProgressOptions): string {
  if (more === 0) return ''
  const count = new Intl.NumberFormat(lang).format(more)
  if (lang === 'nl') {
    const where =
      problemsPath === undefined
        ? '--problems BESTAND bewaart alles'
        : `in ${problemsPath} staat alles`
    return `  … en nog ${count}; ${where}\n`
  }
  const where =
    problemsPath === undefined ? '--problems FILE keeps all' : `all are in ${problemsPath}`
  return `  … and ${count} more; ${where}\n`
}

function progressText(
  { rows, refused, ms }: { readonly rows: number; readonly refused: number; readonly ms: number },
  lang: Locale,
): string {
  const number = (value: number) => new Intl.NumberFormat(lang).format(value)
  const rate = number(Math.round(rows / Math.max(ms / 1000, 0.001)))
  return lang === 'nl'
    ? `${number(rows)} records, ${number(refused)} geweigerd, ${rate} per seconde`
    : `${number(rows)} records, ${number(refused)} refused, ${rate} per second`
}
