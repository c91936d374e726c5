/**
 * What came back on a request, held against what was asked for. A worker may send less or something
 * else: nothing is refused for it, and it is said.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import { recognise } from '../../core/recognise.ts'
import type { VerificationReport } from '../../core/report.ts'

/** The types of certificate in an answer, against those that were asked for. */
export interface TypeComparison {
  /** Asked for, and not in the answer. */
  readonly missing: readonly string[]
  /** In the answer, and not asked for; each once. */
  readonly unasked: readonly string[]
}

/** Compares, in the order in which they were asked for and sent. */
export function compareTypes(
  asked: readonly string[],
  { parts }: VerificationReport,
): TypeComparison {
  const sent = parts.flatMap(({ credential }) => typeNameOf(credential))
  return {
    missing: asked.filter((type) => !sent.includes(type)),
    unasked: [...new Set(sent)].filter((type) => !asked.includes(type)),
  }
}

/** The last of `type` is what makes it of this kind; a part that the gate refused has none. */
function typeNameOf(credential: JsonObject | undefined): readonly string[] {
  const names = [credential?.['type'] ?? []].flat()
  return names.slice(-1).filter((name) => typeof name === 'string')
}

/** Whether something in it was not decided for want of time here, and not because of what was sent. */
export function isUnfinished({ checks, parts }: VerificationReport): boolean {
  const all = [...checks, ...parts.flatMap((part) => part.checks)]
  return all.some(({ problem }) => problem === 'check_failed_to_run')
}

/** How an answer says to be meant: signed over a challenge, or not signed by anyone. */
export type AnswerKind =
  | { readonly kind: 'signed'; readonly challenge: string | undefined }
  | { readonly kind: 'unsigned' }

/**
 * The kind of a document that is sent as an answer, before anything of it is checked; undefined for
 * what is neither a presentation nor a bundle.
 */
export function answerKindOf(document: JsonValue): AnswerKind | undefined {
  const kind = recognise(document)
  if (kind === 'bundle') return { kind: 'unsigned' }
  if (kind !== 'presentation' || !isJsonObject(document)) return undefined
  const [proof] = [document['proof'] ?? null].flat()
  const challenge = isJsonObject(proof) ? proof['challenge'] : undefined
  return { kind: 'signed', challenge: typeof challenge === 'string' ? challenge : undefined }
}
