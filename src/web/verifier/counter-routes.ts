/**
 * Counts what comes of checks on the form, and what readers say of the answer. Nothing is set in the
 * browser, and no field says which certificate it was about.
 *
 * ```
 * POST /clear    state=genuine&clear=yes      200 a page that says thank you
 * GET  /clear                                 303 to the form: a tab that was opened again
 * ```
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { STATES } from '../../core/state.ts'
import {
  CHECKER_ROLES,
  type CheckCounts,
  type CheckerRole,
  CLARITIES,
} from '../../verifier/index.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { ASKED_FIELDS, CLARITY_PATH, renderThanks } from './pages/ask-reader.ts'

/** What the routes need. */
export interface CounterDependencies {
  readonly counts: Pick<CheckCounts, 'countClarity'>
  readonly frame: PageFrame
  readonly localeOf: (request: FastifyRequest) => Locale
}

/** Two short fields. */
const MAX_BYTES = 256

/** Registers the routes. They alone read this kind of form. */
export function registerCounterRoutes(
  app: FastifyInstance,
  dependencies: CounterDependencies,
): void {
  const { counts, frame, localeOf } = dependencies
  app.get(CLARITY_PATH, async (request, reply) =>
    reply.header('cache-control', 'no-store').redirect(`/?lang=${localeOf(request)}`, 303),
  )
  app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MAX_BYTES },
      async (_request: FastifyRequest, text: string) => new URLSearchParams(text),
    )
    scope.post(CLARITY_PATH, { bodyLimit: MAX_BYTES }, async (request, reply) => {
      const [state, clarity] = answerIn(request.body)
      counts.countClarity(state, clarity)
      const page = renderThanks(frame, localeOf(request))
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
    })
    done()
  })
}

function answerIn(body: unknown) {
  const fields = body instanceof URLSearchParams ? [...body] : []
  const { state, clear } = ASKED_FIELDS
  if (fields.length !== 2) throw refusal(`Two fields are expected, ${state} and ${clear}.`)
  const given = new Map(fields)
  return [
    oneOf(STATES, given.get(state), state),
    oneOf(CLARITIES, given.get(clear), clear),
  ] as const
}

/**
 * The role in the field of the form; not said when there is no such field.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` when it is none of ours
 */
export function parseRole(text: string | undefined): CheckerRole {
  return text === undefined ? 'not_said' : oneOf(CHECKER_ROLES, text, ASKED_FIELDS.role)
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
  field: string,
): Value {
  const value = values.find((each) => each === text)
  if (value === undefined) throw refusal(`The field ${field} is not one of those on our pages.`)
  return value
}

function refusal(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', message)
}
