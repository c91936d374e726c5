/**
 * Other JSON for the same subject, or another subject.
 * @module
 */
import type { JsonObject } from '../../../src/core/json.ts'
import { KLUSCV, type Mutant, mutantsAt, objectAt, omit, type Row } from './mutant.ts'

const WORKER = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'

/** Every rewrite of `credentialSubject`. */
export function subjectMutants(credential: JsonObject): readonly Mutant[] {
  const subject = objectAt(credential, 'credentialSubject')
  const name = Object.keys(subject).find((member) => member !== 'id') ?? 'name'
  const value = subject[name] ?? 'x'
  const halves = [
    { ...omit(subject, name), id: WORKER },
    { id: WORKER, [name]: value },
  ]
  const twice = { ...subject, id: String(credential['id']) }
  const whole: readonly Row[] = [
    ['split over two objects', halves, [1, 'id'], 'duplicate_node_id'],
    ['with the id of the credential', twice, ['id'], 'duplicate_node_id'],
    ['in an array', [subject]],
    ['a reference', WORKER],
    ['a blank node', { ...subject, id: '_:b0' }, ['id']],
    ['a did:web', { ...subject, id: 'did:web:a.example' }, ['id']],
    ['@index', { ...subject, '@index': 'TOP PERFORMER' }, ['@index']],
    ['@type', { ...subject, '@type': `${KLUSCV}Expert` }, ['@type']],
    ['@nest', { ...omit(subject, name), '@nest': { [name]: value } }, ['@nest']],
    ['null added', { ...subject, warnings: null }, ['warnings']],
    ['an empty list added', { ...subject, warnings: [] }, ['warnings']],
    ['removed', undefined],
  ]
  const member: readonly Row[] = [
    ['an array in an array', [[value]], [0]],
    ['a @set', { '@set': [value] }, ['@set']],
    ['a @list', { '@list': [value] }, ['@list']],
    ['a value object', { '@value': '2' }, ['@value']],
    ['a null', null],
    ['too many items', Array(501).fill('x'), [], 'too_large'],
  ]
  return [
    ...mutantsAt(credential, ['credentialSubject'], whole),
    ...mutantsAt(credential, ['credentialSubject', name], member),
  ]
}
