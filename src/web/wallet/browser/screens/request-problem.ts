/**
 * What went wrong with a request, in words.
 * @module
 */
import type { RequestProblem } from '../verifier/requests.ts'
import type { Texts } from '../words/text-types.ts'

/** The words of what went wrong with a request. */
export function requestProblem(problem: RequestProblem, texts: Texts): string {
  switch (problem) {
    case 'foreign':
      return texts.request.foreign
    case 'answered':
      return texts.request.answered
    case 'ended':
      return texts.problems['request-ended']
    case 'offline':
      return texts.problems.offline
    case 'too-large':
      return texts.share.problems['too-large']
    case 'trouble':
      return texts.share.problems.trouble
  }
}
