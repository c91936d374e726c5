/**
 * Links into the wallet. What they say stands behind the `#`, which a browser sends to no server;
 * only the wallet's page reads it.
 *
 *     https://wallet.example/#offer=https%3A%2F%2Fissuer.example%2Fv1%2Foffers%2F<token>&choices=<base64url of JSON>
 *         what a platform offers, before anything was issued: the wallet claims it with its key.
 *         choices: {"language", "reputation": [slug], "reviews": [index], "gigList", "gigsPerMonth"}
 *     https://wallet.example/#share=<id>.<key>[&lang=nl]
 *         what was issued already: the wallet takes it out of the share store
 *     https://wallet.example/#request=https%3A%2F%2Fverify.example%2Fr%2F<id>[&lang=nl]
 *         an employer's request
 *
 * `lang` is the language of the page that the worker came from.
 *
 * @module
 */
import type { Locale } from '../claims/words.ts'
import { decodeBase64url, encodeBase64url } from '../core/base64url.ts'
import type { JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { parseSecureUrl } from '../core/secure-url.ts'
import {
  boolean,
  closedObject,
  listOf,
  malformed,
  oneOf,
  type ShapeCheck,
  stringThat,
} from '../core/shape.ts'

/** What a worker chose of an offer. Nothing has a default. */
export interface OfferChoices {
  /** The language that the worker reads. */
  readonly language: Locale
  /** Kinds of work, by their short names, whose ratings go along. */
  readonly reputation: readonly string[]
  /** Written reviews, by their place in the offer. */
  readonly reviews: readonly number[]
  readonly gigList: boolean
  readonly gigsPerMonth: boolean
}

/** What a link into the wallet says. */
export type WalletLink =
  | {
      readonly kind: 'offer'
      /** `https://…/v1/offers/<token>`; whoever has it can claim the offer. */
      readonly offerUrl: string
      readonly choices: OfferChoices
    }
  | {
      readonly kind: 'share'
      /** Under which the store keeps it, and what opens it: as in a share link. */
      readonly id: string
      readonly key: string
      /** The language that the worker reads, where the page before knew it. */
      readonly language?: Locale
    }
  | {
      readonly kind: 'request'
      /** `https://…/r/<id>` */
      readonly requestUrl: string
      /** The language that the worker reads, where the page before knew it. */
      readonly language?: Locale
    }

/** A thousand chosen reviews and all kinds of work are below it; browsers open far longer ones. */
const MAX_CHARACTERS = 16_384

/** A short name of a kind of work is shorter. */
const SLUG = /^[a-z0-9-]{1,64}$/

const OFFER_PATH = /\/v1\/offers\/[A-Za-z0-9_-]{22}$/
const REQUEST_PATH = /\/r\/[A-Za-z0-9_-]{16,64}$/

const OFFER = /^#offer=([^&=#]+)&choices=([A-Za-z0-9_-]+)$/
const SHARE = /^#share=([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})(?:&lang=(nl|en))?$/
const REQUEST = /^#request=([^&=#]+)(?:&lang=(nl|en))?$/

const index: ShapeCheck = (value, pointer) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < LIMITS.recordItems
    ? []
    : [malformed('a place in a list', value, pointer)]

const CHOICES = closedObject({
  language: oneOf(['nl', 'en'] satisfies Locale[]),
  reputation: listOf(
    stringThat('a short name', (text) => SLUG.test(text)),
    { min: 0, max: LIMITS.arrayItems },
  ),
  reviews: listOf(index, { min: 0, max: LIMITS.recordItems }),
  gigList: boolean,
  gigsPerMonth: boolean,
})

/**
 * The link as text.
 *
 * @param walletUrl - the wallet's address; a slash at its end makes no difference
 */
export function createWalletLink(walletUrl: string, link: WalletLink): string {
  return `${walletUrl.replace(/\/$/, '')}/${fragmentOf(link)}`
}

/**
 * What the part of a link from its `#` says; undefined when it is none of the three, names an
 * address that is not https (or of this machine), or has anything in it that does not belong there.
 */
export function parseWalletFragment(fragment: string): WalletLink | undefined {
  if (fragment.length > MAX_CHARACTERS) return undefined
  const [, id, key, shareLanguage] = SHARE.exec(fragment) ?? []
  if (id !== undefined && key !== undefined) {
    return { kind: 'share', id, key, ...languageOf(shareLanguage) }
  }
  const [, request, requestLanguage] = REQUEST.exec(fragment) ?? []
  const requestUrl = addressOf(request, REQUEST_PATH)
  if (requestUrl !== undefined) {
    return { kind: 'request', requestUrl, ...languageOf(requestLanguage) }
  }
  const [, offer, chosen] = OFFER.exec(fragment) ?? []
  const [offerUrl, choices] = [addressOf(offer, OFFER_PATH), choicesOf(chosen)]
  if (offerUrl === undefined || choices === undefined) return undefined
  return { kind: 'offer', offerUrl, choices }
}

function fragmentOf(link: WalletLink): string {
  switch (link.kind) {
    case 'share':
      return `#share=${link.id}.${link.key}${languagePart(link.language)}`
    case 'request':
      return `#request=${encodeURIComponent(link.requestUrl)}${languagePart(link.language)}`
    case 'offer': {
      const choices = new TextEncoder().encode(JSON.stringify(link.choices))
      return `#offer=${encodeURIComponent(link.offerUrl)}&choices=${encodeBase64url(choices)}`
    }
  }
}

function languagePart(language: Locale | undefined): string {
  return language === undefined ? '' : `&lang=${language}`
}

/** What the patterns above let through of `lang`. */
function languageOf(matched: string | undefined): { readonly language?: Locale } {
  return matched === 'nl' || matched === 'en' ? { language: matched } : {}
}

/** The address, in the one spelling that a browser gives it. */
function addressOf(encoded: string | undefined, path: RegExp): string | undefined {
  const text = encoded === undefined ? undefined : decodedUri(encoded)
  const url = text === undefined ? undefined : parseSecureUrl(text)
  if (url === undefined || url.search !== '' || url.hash !== '') return undefined
  return path.test(url.pathname) && url.href === text ? url.href : undefined
}

function decodedUri(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

function choicesOf(encoded: string | undefined): OfferChoices | undefined {
  const bytes = encoded === undefined ? undefined : decodeBase64url(encoded)
  const parsed = bytes === undefined ? undefined : parseJson(bytes, { maxDepth: 2 })
  return parsed?.ok === true && isChoices(parsed.value) ? parsed.value : undefined
}

function isChoices(value: JsonValue): value is JsonValue & OfferChoices {
  if (CHOICES(value, '').length > 0) return false
  const { reputation, reviews } = value as unknown as OfferChoices
  return isEachOnce(reputation) && isEachOnce(reviews)
}

function isEachOnce(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length
}
