/**
 * A platform's profile, from the file that its setting names.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { parseJson } from '../core/parse-json.ts'
import { type PlatformProfile, parsePlatformProfile } from '../issuer/index.ts'
import { namesOf } from '../web/shared/config.ts'
import { readNamed } from './named-files.ts'

/** Reads it, or says everything that is wrong in it. */
export async function readProfile(path: string): Promise<PlatformProfile> {
  const parsed = parseJson(await readNamed(path, 'profileFile'))
  if (parsed.ok) return parsePlatformProfile(parsed.value)
  const { pointer, detail: message } = parsed.problem
  const setting = `The setting ${namesOf('profileFile')}`
  throw new KlusCvError('ERR_KLUSCV_OPTION', `${setting} must name a file with strict JSON.`, {
    problems: [{ pointer, message }],
  })
}
