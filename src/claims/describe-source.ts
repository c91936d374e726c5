/**
 * Where the figures of a certificate come from, and of which day they are, in words.
 * @module
 */
import { type Sentence, say } from './statement.ts'
import type { Words } from './words.ts'
import type { RECORD_BASES } from './work-history.ts'

type RecordBasis = (typeof RECORD_BASES)[number]

const RECORD_BASIS: Readonly<Record<RecordBasis, Words>> = {
  platformRecords: {
    nl: 'De cijfers komen uit de administratie van het platform.',
    en: "The figures come from the platform's records.",
  },
  clientApproved: {
    nl: 'Klanten keurden de cijfers goed.',
    en: 'Clients approved the figures.',
  },
  mixed: {
    nl: 'Een deel van de cijfers komt van het platform. Een deel keurden klanten goed.',
    en: 'Some of the figures come from the platform. Clients approved the others.',
  },
}

/** `Stand op 1 november 2026.` */
export const describeDay: Sentence<{ readonly dataAsOf: string }> = ({ dataAsOf }, format) =>
  say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `Figures as of ${format.day(dataAsOf)}.`,
  })

/** Whose figures they are, and their day. */
export const describeSource: Sentence<{
  readonly recordBasis: RecordBasis
  readonly dataAsOf: string
}> = (subject, format) => [
  ...say(format, ['/recordBasis'], RECORD_BASIS[subject.recordBasis]),
  ...describeDay(subject, format),
]
