/**
 * The schemas of the verifier's API that have a name, made from the same tables as the reports.
 * @module
 */
import { PROBLEMS } from '../../../core/problems.ts'
import { STATES } from '../../../core/state.ts'
import { WARNINGS } from '../../../core/warnings.ts'
import { type Schema, schemaReference } from '../../shared/api-docs/openapi-types.ts'
import { PROBLEM_SCHEMA } from '../../shared/api-docs/problem-schema.ts'

/** The schemas by name. */
export type SchemaName = 'Report' | 'Part' | 'Check' | 'Answer' | 'AnsweredProblem' | 'Problem'

/** A schema by its name. */
export function schemaOf(name: SchemaName): Schema {
  return schemaReference(name)
}

const listOf = (items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  description,
})

const VERDICT: Schema = {
  enum: ['verified', 'rejected', 'indeterminate'],
  description:
    'Everything required passed; a check failed; or none failed and one could not be decided.',
}
const STATE: Schema = {
  enum: [...STATES],
  description: 'What an employer reads. Of several, the worst. Worst first, as listed here.',
}
const BINDING: Schema = {
  enum: ['live', 'signed', 'bearer'],
  description:
    'Who showed it: signed over your challenge; signed without one; or nobody in particular.',
}
const INSTANT: Schema = { type: 'string', description: 'When it was checked.' }
const POINTER: Schema = { type: 'string', description: 'Where in the document (RFC 6901).' }
const PROBLEM_NAME: Schema = {
  enum: Object.keys(PROBLEMS),
  description: 'What is wrong: each has a page at `/problems/{type}`.',
}
const CHECK_NAMES = [
  'parse',
  'gate',
  'issuer',
  'resolution',
  'proof',
  'dates',
  'status',
  'binding',
  'challenge',
]

const CHECK: Schema = {
  type: 'object',
  properties: {
    check: { enum: CHECK_NAMES },
    outcome: {
      enum: ['passed', 'failed', 'indeterminate', 'skipped'],
      description: '`skipped`: this document does not require it.',
    },
    problem: PROBLEM_NAME,
    pointer: POINTER,
    at: { type: 'string', description: 'How old the fact is that it rests on.' },
  },
  required: ['check', 'outcome'],
}

const NAMES: Schema = {
  type: 'object',
  properties: { nl: { type: 'string' }, en: { type: 'string' } },
}

const PLATFORM: Schema = {
  type: 'object',
  description: 'As the trust list names it; absent when it names none. Never from the certificate.',
  properties: {
    names: NAMES,
    kvk: { type: 'string' },
    listedSince: { type: 'string' },
    lifecycle: { enum: ['active', 'stopped', 'bankrupt', 'compromised'] },
    lifecycleSince: { type: 'string' },
  },
  required: ['names', 'lifecycle'],
}

const WARNING: Schema = {
  type: 'object',
  properties: { warning: { enum: Object.keys(WARNINGS) }, pointer: POINTER },
  required: ['warning'],
}

const PART: Schema = {
  type: 'object',
  properties: {
    index: { type: 'integer', minimum: 0, description: 'Its place in the bundle.' },
    verdict: VERDICT,
    state: STATE,
    checks: listOf(schemaOf('Check'), 'Those of this certificate.'),
    binding: BINDING,
    issuer: {
      type: 'object',
      properties: { did: { type: 'string' }, platform: PLATFORM },
      required: ['did'],
    },
    credential: {
      type: 'object',
      description:
        'The certificate as it was checked; absent when it could not be looked at. Rely on its claims only when `proof` passed.',
    },
    warnings: listOf(WARNING, 'What changes no verdict.'),
    duplicateOf: {
      type: 'integer',
      description: 'The index of the first part that is the same: its figures count once.',
    },
    newerExists: { type: 'boolean', description: 'A newer certificate exists; this stays true.' },
    normalRange: {
      type: 'object',
      description: 'What is usual among workers of the platform, as its signed profile says.',
    },
    ratingExplanation: { ...NAMES, description: 'How ratings come about there.' },
    verifiedAt: INSTANT,
  },
  required: ['index', 'verdict', 'state', 'checks', 'binding', 'newerExists', 'verifiedAt'],
}

const REPORT: Schema = {
  type: 'object',
  properties: {
    verdict: VERDICT,
    state: STATE,
    kind: { enum: ['presentation', 'bundle', 'credential', 'unreadable'] },
    checks: listOf(schemaOf('Check'), 'Those of the whole; those of a part are in the part.'),
    binding: BINDING,
    verifiedAt: INSTANT,
    parts: listOf(schemaOf('Part'), 'Each certificate, up to 50. Never average over them.'),
  },
  required: ['verdict', 'state', 'kind', 'checks', 'binding', 'verifiedAt', 'parts'],
}

const ANSWERED_PROBLEM: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string', description: 'The address of the problem: the W3C’s or ours.' },
    title: { type: 'string' },
    check: { enum: CHECK_NAMES },
    pointer: POINTER,
  },
  required: ['type', 'title'],
}

const ANSWER: Schema = {
  type: 'object',
  properties: {
    verified: { type: 'boolean' },
    errors: listOf(schemaOf('AnsweredProblem'), 'What failed or could not be decided.'),
    warnings: listOf(schemaOf('AnsweredProblem'), 'What the W3C’s question does not cover.'),
    problemDetails: listOf(schemaOf('AnsweredProblem'), 'All of them, errors first.'),
  },
  required: ['verified', 'errors', 'warnings', 'problemDetails'],
}

/** Every named schema. */
export const NAMED_SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  Report: REPORT,
  Part: PART,
  Check: CHECK,
  Answer: ANSWER,
  AnsweredProblem: ANSWERED_PROBLEM,
  Problem: PROBLEM_SCHEMA,
}
