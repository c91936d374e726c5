/**
 * The expanded form of a certificate (JSON-LD 1.1 API section 5.1), with its status entries written
 * directly. The library copies all terms it knows four times for each entry, which is half of the
 * work of a verification; an entry of ours is always the same four members. It expands everything
 * else. What is not exactly that is left to it altogether, and tests hold this against it.
 *
 * ```
 * "https://www.w3.org/2018/credentials#credentialStatus": [{
 *   "@type": ["…status#BitstringStatusListEntry"],
 *   "…status#statusPurpose": [{ "@value": "revocation" }],
 *   "…status#statusListIndex": [{ "@value": "94567" }],
 *   "…status#statusListCredential": [{ "@id": "https://platform.example/status-lists/1-revocation" }]
 * }, …]
 * ```
 * @module
 */
import jsonld from 'jsonld'
import type { DocumentLoader } from 'jsonld-signatures'
import { contextsFor, type DataModel, SUITES } from '../core/contexts.ts'
import { STATUS_PURPOSES } from '../core/credential.ts'
import { documentUrl } from '../core/gate-values.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { closedObject, exactly, listOf, oneOf, stringThat } from '../core/shape.ts'

const CREDENTIAL_STATUS = 'https://www.w3.org/2018/credentials#credentialStatus'
const STATUS = 'https://www.w3.org/ns/credentials/status#'
/** Neither a keyword nor an IRI: either could be another name of the status. */
const PLAIN_NAME = /^[A-Za-z]+$/
const DATA_MODELS: readonly DataModel[] = ['2.0', '1.1']

/** Other contexts could give the same words another meaning. */
const CERTIFICATE_CONTEXTS: ReadonlySet<string> = new Set(
  DATA_MODELS.flatMap((dataModel) =>
    SUITES.map((suite) => JSON.stringify(contextsFor('certificate', dataModel, suite))),
  ),
)

// What fits stands in the expanded form as it is: plain text, and an IRI that nothing resolves.
const statusEntries = listOf(
  closedObject({
    type: exactly('BitstringStatusListEntry'),
    statusPurpose: oneOf(STATUS_PURPOSES),
    statusListIndex: stringThat('digits', (text) => /^[0-9]{1,10}$/.test(text)),
    statusListCredential: documentUrl,
  }),
  { min: 1, max: STATUS_PURPOSES.length },
)

/** The expanded form of an unsecured certificate; undefined when the library must do all of it. */
export async function expandCertificate(
  document: object,
  documentLoader: DocumentLoader,
): Promise<readonly object[] | undefined> {
  if (!isJsonObject(document) || !isCertificate(document)) return undefined
  const { credentialStatus, ...others } = document
  if (!areStatusEntries(credentialStatus)) return undefined
  const expanded = await jsonld.expand(others, { documentLoader, base: null, safe: true })
  const [node] = expanded
  if (node === undefined || expanded.length > 1 || CREDENTIAL_STATUS in node) return undefined
  return [{ ...node, [CREDENTIAL_STATUS]: credentialStatus.map(expandEntry) }]
}

/** Whether `credentialStatus` is the term of a credential here, and nothing else means the same. */
function isCertificate(document: JsonObject): boolean {
  const { '@context': contexts, type, ...others } = document
  return (
    CERTIFICATE_CONTEXTS.has(JSON.stringify(contexts)) &&
    Array.isArray(type) &&
    type[0] === 'VerifiableCredential' &&
    Object.keys(others).every((name) => PLAIN_NAME.test(name))
  )
}

function areStatusEntries(status: JsonValue | undefined): status is readonly JsonObject[] {
  return status !== undefined && statusEntries(status, '').length === 0
}

function expandEntry(entry: JsonObject): object {
  return {
    '@type': [`${STATUS}BitstringStatusListEntry`],
    [`${STATUS}statusPurpose`]: [{ '@value': entry['statusPurpose'] }],
    [`${STATUS}statusListIndex`]: [{ '@value': entry['statusListIndex'] }],
    [`${STATUS}statusListCredential`]: [{ '@id': entry['statusListCredential'] }],
  }
}
