/**
 * What whoever reads a report may want to know, although it changes no verdict: what was not
 * checked, and what was found beside the checks. One row a warning, with a sentence for people.
 * @module
 */
import type { JsonPointer } from './json.ts'

/** One row of the table of warnings. */
export interface WarningDefinition {
  /** One plain sentence, for the form and the report. */
  readonly text: { readonly nl: string; readonly en: string }
}

/** The table. Its keys are the values of `warning` in a report. */
export const WARNINGS = {
  'related-resource-not-checked': {
    text: {
      nl: 'Het verwijst naar een bestand dat wij niet hebben bekeken.',
      en: 'It refers to a file that we did not look at.',
    },
  },
  'schema-not-checked': {
    text: {
      nl: 'Het noemt een schema dat wij niet hebben nagelopen.',
      en: 'It names a schema that we did not hold it against.',
    },
  },
  'status-type-not-known': {
    text: {
      nl: 'Het noemt een soort intrekkingslijst die wij niet kennen.',
      en: 'It names a kind of withdrawal list that we do not know.',
    },
  },
  'status-message': {
    text: {
      nl: 'De maker heeft er een opmerking bij gezet.',
      en: 'The maker has put a remark beside it.',
    },
  },
} as const satisfies Record<string, WarningDefinition>

/** The name of a warning: a key of {@link WARNINGS}. */
export type WarningType = keyof typeof WARNINGS

/** One warning, and what it is about. */
export interface ReportWarning {
  readonly warning: WarningType
  /** Where in the credential, as an RFC 6901 pointer. */
  readonly pointer?: JsonPointer
}
