/**
 * To whom certificates may be sent when a worker asks for it: other platforms, intermediaries, an
 * employment service. They stand in the operator's configuration, and no call can name another
 * address.
 *
 * ```
 * [{"id": "uwv", "names": {"nl": "UWV", "en": "UWV"}, "url": "https://uwv.example/kluscv"}]
 * ```
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Sender } from '../../core/fetcher.ts'
import type { JsonValue } from '../../core/json.ts'
import { closedObject, listOf, stringThat } from '../../core/shape.ts'
import { parseFetchUrl } from '../../did/fetch-url.ts'

/** Who may get certificates. */
export interface Recipient {
  /** What a call names it by. */
  readonly id: string
  /** What a worker knows it by. */
  readonly names: Words
  /** Where certificates are posted: https, at a name and not at an address. */
  readonly url: string
}

/** To whom certificates may be sent, and how. */
export interface TransferOptions {
  readonly recipients: readonly Recipient[]
  readonly send: Sender
}

/** More are no list that a worker can choose from. */
const MOST_RECIPIENTS = 100
const LONGEST_NAME = 100

/**
 * Reads the list of recipients.
 *
 * @param options - development: whether this machine itself may be one
 * @throws KlusCvError `ERR_KLUSCV_OPTION` with everything that is wrong
 */
export function parseRecipients(
  value: JsonValue,
  { development }: { readonly development: boolean },
): readonly Recipient[] {
  const problems = listOf(recipientShape(development), { min: 0, max: MOST_RECIPIENTS })(value, '')
  const recipients = value as unknown as readonly Recipient[]
  const isRead = problems.length === 0
  if (isRead && new Set(recipients.map(({ id }) => id)).size === recipients.length) {
    return recipients
  }
  const message = isRead ? 'each recipient must have an id of its own' : 'not a list of recipients'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message, {
    problems: problems.map(({ pointer, detail }) => ({ pointer, message: detail })),
  })
}

function recipientShape(development: boolean) {
  const name = stringThat(
    `a text of 1 to ${LONGEST_NAME} characters`,
    (text) => text.trim() !== '' && text.length <= LONGEST_NAME,
  )
  return closedObject({
    id: stringThat('1 to 64 lower-case letters, digits and hyphens', (text) =>
      /^[a-z0-9-]{1,64}$/.test(text),
    ),
    names: closedObject({ nl: name, en: name }),
    url: stringThat(
      'an https URL with a domain name',
      (text) => parseFetchUrl(text, development) !== undefined,
    ),
  })
}
