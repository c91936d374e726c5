/**
 * HTML as a type: what is a string is text and gets escaped, what is {@link Html} was written by
 * us. A template is a function, so a missing word or member is a type error and not a blank.
 * It has no way to let foreign markup through: there is no "raw".
 * @module
 */

/** Markup that is safe to send. Only {@link html} makes it. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** Puts a template together: the literal parts are ours, the values are escaped. */
  static join(literals: readonly string[], values: readonly Part[]): Html {
    const parts = literals.map((literal, at) => literal + markupOf(values[at]))
    return new Html(parts.join(''))
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template. `undefined` and `false` leave nothing behind. */
export type Part = string | number | Html | undefined | false | readonly Part[]

/** The template tag: `html\`<p>${name}</p>\`` escapes `name`. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  return Html.join(literals, values)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and for attribute values in quotes. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.toString()
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return escapeText(String(part))
}
