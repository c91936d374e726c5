/**
 * Which sentences of a certificate are about a part of it.
 * @module
 */
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import type { JsonPointer } from '../../../../core/json.ts'

/** The sentences that say something at or below these places of the subject, in their order. */
export function statementsAbout(
  { statements }: CertificateWords,
  places: readonly JsonPointer[],
): readonly string[] {
  const isAbout = (pointer: JsonPointer): boolean =>
    places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
  return statements.filter(({ pointers }) => pointers.some(isAbout)).map(({ text }) => text)
}
