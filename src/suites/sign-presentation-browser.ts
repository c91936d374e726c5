/**
 * What stands in for sign-presentation.ts in browsers, where its libraries do not come along:
 * package.json, `browser`.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'

/** @throws ERR_KLUSCV_OPTION always */
export const signPresentation: typeof import('./sign-presentation.ts').signPresentation = () => {
  const message = 'In a browser presentations are signed with eddsa-jcs-2022.'
  return Promise.reject(new KlusCvError('ERR_KLUSCV_OPTION', message))
}
