/**
 * To whom certificates may be sent, from the operator's file.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { KlusCvError } from '../../core/errors.ts'
import { parseJson } from '../../core/parse-json.ts'
import { createGuardedSender } from '../../did/guarded-send.ts'
import { parseRecipients, type TransferOptions } from '../../issuer/index.ts'
import { namesOf } from '../shared/config.ts'

/** Where the file is, and whether a recipient may be on this machine. */
interface RecipientSettings {
  readonly recipientsFile?: string | undefined
  readonly development: boolean
}

/**
 * The recipients, and the guarded way to them; undefined without a file.
 * @throws ERR_KLUSCV_OPTION for a file that cannot be read or is no list of recipients
 */
export async function readTransfers({
  recipientsFile,
  development,
}: RecipientSettings): Promise<TransferOptions | undefined> {
  if (recipientsFile === undefined) return undefined
  const recipients = parseRecipients(await readList(recipientsFile), { development })
  return { recipients, send: createGuardedSender({ development }) }
}

async function readList(path: string) {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const message = `The setting ${namesOf('recipientsFile')} must name a file that can be read.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  })
  const parsed = parseJson(bytes)
  if (parsed.ok) return parsed.value
  const { pointer, detail: message } = parsed.problem
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'the recipients file is not acceptable JSON', {
    problems: [{ pointer, message }],
  })
}
