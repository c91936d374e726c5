/**
 * What the form does with the text of a QR code.
 * @module
 */
import { FORM_FIELDS } from '../pages/form-fields.ts'
import { findShareLink, goToShare } from './go-to-share.ts'

/** How the text of a code begins that holds a whole document: certificate/qr-content.ts. */
const DOCUMENT_PREFIX = 'KLUSCV1:'

/** What a code holds; by its beginning alone, as the server reads it. */
export function recogniseCode(text: string): 'share-link' | 'document' | 'unknown' {
  if (findShareLink(text) !== undefined) return 'share-link'
  return text.trimStart().startsWith(DOCUMENT_PREFIX) ? 'document' : 'unknown'
}

/** Opens a link; hands a document in as if it had been pasted. */
export function useCode(text: string, given: Element): void {
  const link = findShareLink(text)
  if (link === undefined) handIn(text, given)
  else goToShare(link, given)
}

function handIn(text: string, given: Element): void {
  const form = given.closest('form')
  const field = form?.querySelector<HTMLTextAreaElement>(`textarea[name=${FORM_FIELDS.text}]`)
  if (!form || !field) return
  // What was chosen before would be checked instead.
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) input.value = ''
  field.value = text
  form.requestSubmit()
}
