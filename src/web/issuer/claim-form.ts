/**
 * Reads the form of the claim page, as a browser sends it.
 *
 * ```
 * language=nl&reputation=oppas&reviews=0&reviews=2&gigList=on&gigsPerMonth=on
 *     a switch that is off is not sent
 * &link=<id>.<key>&until=2027-03-01T00:00:00Z
 *     of the PDF: the share link that its code will hold, made by the worker's browser
 * ```
 *
 * Whether the choices are those of the offer is for the issuer to say.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { OfferChoices } from '../../certificate/wallet-link.ts'
import { type Instant, parseInstant } from '../../core/time.ts'
import { requestError } from './request-parts.ts'

/** The link that the code of a PDF holds. */
export interface PostedLink {
  readonly id: string
  readonly key: string
  /** When the store forgets it. */
  readonly until: Instant
}

/** What was sent. */
export interface ClaimForm {
  readonly choices: OfferChoices
  readonly link?: PostedLink
}

const FIELDS = ['language', 'reputation', 'reviews', 'gigList', 'gigsPerMonth', 'link', 'until']

/** A thousand reviews are 14,000 characters. */
const FORM_BYTES = 32 * 1024

const LINK = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/
const INDEX = /^(0|[1-9][0-9]{0,3})$/

/** A year and a day: the store keeps nothing longer. */
const LONGEST_LINK_MS = 366 * 86_400_000

/** Lets these routes, and no other, take forms. */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    async (_request: unknown, text: string) => new URLSearchParams(text),
  )
}

/**
 * The form in a body.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` for anything else
 */
export function parseClaimForm(body: unknown, now: Date): ClaimForm {
  if (!(body instanceof URLSearchParams)) throw requestError('', 'must be a form')
  const unknown = [...body.keys()].some((name) => !FIELDS.includes(name))
  if (unknown) throw requestError('', `must have only ${FIELDS.join(', ')}`)
  const reviews = body.getAll('reviews')
  if (!reviews.every((text) => INDEX.test(text))) throw requestError('/reviews', 'must be numbers')
  const link = parseLink(body, now)
  return {
    choices: {
      language: body.get('language') === 'en' ? 'en' : 'nl',
      reputation: body.getAll('reputation'),
      reviews: reviews.map(Number),
      gigList: body.get('gigList') === 'on',
      gigsPerMonth: body.get('gigsPerMonth') === 'on',
    },
    ...(link === undefined ? {} : { link }),
  }
}

function parseLink(body: URLSearchParams, now: Date): PostedLink | undefined {
  const [text, until] = [body.get('link'), body.get('until')]
  if (text === null && until === null) return undefined
  const [, id, key] = LINK.exec(text ?? '') ?? []
  const left = (parseInstant(until) ?? Number.NaN) - now.getTime()
  if (id === undefined || key === undefined) throw requestError('/link', 'must be <id>.<key>')
  // Written so that what is no time is refused too.
  if (!(left > 0 && left <= LONGEST_LINK_MS)) throw requestError('/until', 'must be within a year')
  return { id, key, until: until ?? '' }
}
