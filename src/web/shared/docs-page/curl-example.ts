/**
 * An operation as a command that can be pasted, with the examples of its parameters and body.
 * @module
 */
import { isJsonObject, type JsonValue } from '../../../core/json.ts'
import type { Parameter } from '../api-docs/openapi-types.ts'
import type { PlacedOperation } from '../api-docs/operations.ts'

/**
 * The command.
 *
 * @param baseUrl - where the service is reached, without a final slash
 */
export function curlExample({ path, method, operation }: PlacedOperation, baseUrl: string): string {
  const { scope, parameters = [], body = {} } = operation
  const [[mediaType, content] = []] = Object.entries(body)
  const url = `${baseUrl}${fillIn(path, parameters)}${queryOf(parameters)}`
  const headers = [
    ...(scope === 'everyone' ? [] : ['"Authorization: Bearer $API_KEY"']),
    ...examplesIn('header', parameters).map(([name, value]) => quote(`${name}: ${value}`)),
    ...(mediaType === undefined || mediaType in FIELD_FLAGS
      ? []
      : [quote(`Content-Type: ${mediaType}`)]),
  ]
  const lines = [
    `curl ${methodFlag(method, content !== undefined)}${quoteUrl(url)}`,
    ...headers.map((header) => `-H ${header}`),
    ...(mediaType === undefined ? [] : bodyFlags(mediaType, content?.example)),
  ]
  return lines.join(' \\\n  ')
}

/** How curl is given a field of a form. It writes the type of the body itself, and a boundary. */
const FIELD_FLAGS: Readonly<Record<string, string>> = {
  'multipart/form-data': '-F',
  'application/x-www-form-urlencoded': '--data-urlencode',
}

/** The body; of a form each field, several times when it has several values. */
function bodyFlags(mediaType: string, example: JsonValue | undefined): readonly string[] {
  if (example === undefined) return []
  const flag = FIELD_FLAGS[mediaType]
  if (flag === undefined || !isJsonObject(example)) {
    return [`--data-binary ${quote(textOf(example))}`]
  }
  return Object.entries(example).flatMap(([name, values]) =>
    [values].flat().map((value) => `${flag} ${quote(`${name}=${String(value)}`)}`),
  )
}

/** curl posts what has a body, and gets what has none. */
function methodFlag(method: string, hasBody: boolean): string {
  return method === (hasBody ? 'post' : 'get') ? '' : `-X ${method.toUpperCase()} `
}

function fillIn(path: string, parameters: readonly Parameter[]): string {
  return examplesIn('path', parameters).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, value),
    path,
  )
}

function queryOf(parameters: readonly Parameter[]): string {
  const query = new URLSearchParams(examplesIn('query', parameters)).toString()
  return query === '' ? '' : `?${query}`
}

function examplesIn(
  place: Parameter['in'],
  parameters: readonly Parameter[],
): [name: string, value: string][] {
  return parameters.flatMap(({ name, in: where, example }) =>
    where === place && example !== undefined ? [[name, example]] : [],
  )
}

/** A text body as it is, anything else as JSON. */
function textOf(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2)
}

/** As a shell reads it: nothing inside is special. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function quoteUrl(url: string): string {
  return /[?&*]/.test(url) ? quote(url) : url
}
