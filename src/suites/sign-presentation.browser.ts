/**
 * What stands in for sign-presentation.ts in browsers, where its libraries do not come along:
 * `browser` in package.json, and `moduleSuffixes` of TypeScript.
 * @module
 */
import type { Presentation } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'

/** @throws ERR_KLUSCV_OPTION always */
export async function signPresentation(_request: object): Promise<Presentation> {
  const message = 'In a browser presentations are signed with eddsa-jcs-2022.'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
