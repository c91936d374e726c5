/**
 * The text of one member of a JSON object, letter for letter: what is to be verified must not be
 * read and written again by a parser that repairs it.
 *
 *     {"challenge": "x", "document": {"gigs": 1.0}}
 *                                   ^------------^
 * @module
 */

/** A string, a character of the structure, or a word; white space is between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs

/** The first member of this name in a text that `JSON.parse` takes; undefined when there is none. */
export function textOfMember(text: string, name: string): string | undefined {
  let depth = 0
  let before = ''
  let start: number | undefined
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isOfObject = depth === 1
    if (isOfObject && token === ':' && JSON.parse(before) === name) start ??= index + 1
    if (isOfObject && start !== undefined && (token === ',' || token === '}')) {
      return text.slice(start, index)
    }
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    before = token
  }
  return undefined
}
