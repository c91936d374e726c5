/**
 * A written review: the text large, in its own language and direction, never cut off or translated.
 * @module
 */
import type { JSX } from 'preact'
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import { statementsAbout } from '../../../../claims/statements-about.ts'
import type { Quote } from '../../../../claims/summary.ts'

/** Longer texts are no headlines: they are read. */
const LONGEST_LARGE = 160

/** The quote, from whom it is, and out of how many it was chosen. */
export function QuoteFigure({
  quote,
  words,
}: {
  readonly quote: Quote
  readonly words: CertificateWords
}): JSX.Element {
  const { text, language, direction, rating, translation, from, about, choice } = quote
  const given = rating === undefined ? [] : [`${rating}.`]
  const told = translation === undefined ? [] : [translation]
  const notes = [...given, ...told, ...statementsAbout(words, ['/redacted'])]
  return (
    <>
      <figure class={text.length > LONGEST_LARGE ? 'quote long' : 'quote'}>
        <blockquote lang={language} dir={direction}>
          <p>‘{text}’</p>
        </blockquote>
        <figcaption>
          <p>
            {from}, {about}
          </p>
          {notes.length > 0 && <p class="quiet">{notes.join(' ')}</p>}
        </figcaption>
      </figure>
      <p class="choice">{choice}</p>
    </>
  )
}
