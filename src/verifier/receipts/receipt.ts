/**
 * A receipt: what a verifier found in which files, and when, signed by the verifier. For who must
 * show later that a check was done. It holds nothing of what a certificate says.
 *
 * ```
 * { "type": "KlusCvReceipt", "version": 1, "notice": { "nl": …, "en": … },
 *   "verifier": "https://verify.example", "issuedAt": "…Z",
 *   "trustList": { "version": 7, "validUntil": "…Z" },
 *   "files": [ { "sha256": "<64 hex>", "kind", "state", "verdict", "verifiedAt": "…Z",
 *                "parts": [ { "state", "verdict", "platform"?: { "nl", "en" }, "statusAsOf"?: "…Z" } ] } ],
 *   "proof": { "cryptosuite": "eddsa-jcs-2022", … } }
 * ```
 * Everything beside `proof` is signed. `sha256` is of the bytes that were received, and of a pasted
 * text in UTF-8 without the space around it. A platform is named as the trust list names it.
 * @module
 */
import { createHash } from 'node:crypto'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { CredentialReport, VerificationReport } from '../../core/report.ts'
import type { Signer } from '../../core/signer.ts'
import { STATES, type State } from '../../core/state.ts'
import { formatInstant, type Instant, parseInstant } from '../../core/time.ts'
import { checkJsonProof, signJson } from '../../suites/sign-json.ts'
import type { VerifierMeasures } from '../measure-lists.ts'

const TYPE = 'KlusCvReceipt'

/** 1 MiB: ten bundles of 50 certificates. */
const MOST_BYTES = 1024 * 1024

/** The type stands first in what we write: so much is looked at to know a receipt. */
const HEAD_CHARACTERS = 100

/** What every receipt says of itself. */
export const NOTICE = {
  nl: 'Dit is een rapport van een controle. Het is geen bewijs. Het zegt alleen wat op dat moment is gezien.',
  en: 'This is a report of a check. It is not a certificate. It only says what was seen at that moment.',
} as const

/** What was found about one certificate. */
export interface ReceiptPart extends JsonObject {
  readonly state: State
  readonly verdict: string
  readonly platform?: { readonly nl: string; readonly en: string }
  /** The version of the withdrawal list that was asked. */
  readonly statusAsOf?: Instant
}

/** What was found about one file. */
export interface ReceiptFile extends JsonObject {
  readonly sha256: string
  readonly kind: string
  readonly state: State
  readonly verdict: string
  readonly verifiedAt: Instant
  readonly parts: readonly ReceiptPart[]
}

/** A receipt. */
export interface Receipt extends JsonObject {
  readonly type: typeof TYPE
  readonly version: 1
  readonly notice: { readonly nl: string; readonly en: string }
  readonly verifier: string
  readonly issuedAt: Instant
  readonly trustList: { readonly version: number; readonly validUntil: Instant }
  readonly files: readonly ReceiptFile[]
}

/** What was received, and what was found about it. */
export interface Checked {
  readonly input: string | Uint8Array
  readonly report: VerificationReport
}

/** Signs a receipt about these; the answer is its JSON text, in one line. */
export async function signReceipt(request: {
  readonly checked: readonly Checked[]
  /** The address of the verifier. */
  readonly verifier: string
  readonly trustList: VerifierMeasures['trustList']
  readonly now: Date
  readonly signer: Signer
}): Promise<string> {
  const { checked, verifier, trustList, now, signer } = request
  const { version, validUntil } = trustList
  const issuedAt = formatInstant(now)
  const receipt: Receipt = {
    type: TYPE,
    version: 1,
    notice: NOTICE,
    verifier,
    issuedAt,
    trustList: { version, validUntil },
    files: checked.map(fileOf),
  }
  return JSON.stringify(await signJson({ document: receipt, signer, created: issuedAt }))
}

function fileOf({ input, report }: Checked): ReceiptFile {
  const { kind, state, verdict, verifiedAt, parts } = report
  const sha256 = createHash('sha256').update(input).digest('hex')
  return { sha256, kind, state, verdict, verifiedAt, parts: parts.map(partOf) }
}

function partOf({ state, verdict, issuer, checks }: CredentialReport): ReceiptPart {
  const names = issuer?.platform?.names
  const statusAsOf = checks.find(({ check }) => check === 'status')?.at
  return {
    state,
    verdict,
    ...(names === undefined ? {} : { platform: { nl: names.nl, en: names.en } }),
    ...(statusAsOf === undefined ? {} : { statusAsOf }),
  }
}

/** Whether this wants to be a receipt: nothing is checked yet. */
export function looksLikeReceipt(input: string | Uint8Array): boolean {
  const head = input.slice(0, HEAD_CHARACTERS)
  const text = typeof head === 'string' ? head : Buffer.from(head).toString('latin1')
  return text.includes(`"${TYPE}"`)
}

/** The receipt that this key signed; undefined for everything else. */
export function openReceipt(
  input: string | Uint8Array,
  publicKeyMultibase: string,
): Receipt | undefined {
  const json = parseJson(input, { maxBytes: MOST_BYTES })
  if (!json.ok || !isJsonObject(json.value)) return undefined
  if (!checkJsonProof(json.value, publicKeyMultibase).ok) return undefined
  return isReceipt(json.value) ? json.value : undefined
}

// A key can have signed something else, and another program something that looks like it.
function isReceipt(value: JsonObject): value is Receipt {
  const { type, version, verifier, issuedAt, trustList, files } = value
  return (
    type === TYPE &&
    version === 1 &&
    typeof verifier === 'string' &&
    isInstant(issuedAt) &&
    isJsonObject(trustList) &&
    Array.isArray(files) &&
    files.every(isFile)
  )
}

function isFile(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false
  const { sha256, verifiedAt, parts } = value
  const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
  return isHash && hasState(value) && isInstant(verifiedAt) && isListOfParts(parts)
}

function isListOfParts(parts: JsonValue | undefined): boolean {
  return Array.isArray(parts) && parts.every((part) => isJsonObject(part) && isPart(part))
}

function isPart(part: JsonObject): boolean {
  const { platform, statusAsOf } = part
  const isNamed =
    platform === undefined ||
    (isJsonObject(platform) &&
      typeof platform['nl'] === 'string' &&
      typeof platform['en'] === 'string')
  return hasState(part) && isNamed && (statusAsOf === undefined || isInstant(statusAsOf))
}

function hasState({ state }: JsonObject): boolean {
  return STATES.some((known) => known === state)
}

function isInstant(value: JsonValue | undefined): boolean {
  return parseInstant(value) !== undefined
}
