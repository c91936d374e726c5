/**
 * The day of the figures in words, which every certificate has.
 * @module
 */
import { type Sentence, say } from './statement.ts'

/** `Stand op 1 november 2026.` */
export const describeAsOf: Sentence<{ readonly dataAsOf: string }> = ({ dataAsOf }, format) =>
  say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `As of ${format.day(dataAsOf)}.`,
  })
