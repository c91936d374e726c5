/**
 * Hands a document in as the form does, so that the answer is the same page.
 * @module
 */
import { FORM_FIELDS } from '../pages/form-fields.ts'

/** Leaves this page for the answer, in the language in which it is read. */
export function submitDocument(bytes: Uint8Array<ArrayBuffer>): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `/verify?lang=${document.documentElement.lang}`
  form.enctype = 'multipart/form-data'
  form.hidden = true
  form.append(fileInput(new File([bytes], 'kluscv.json', { type: 'application/json' })))
  document.body.append(form)
  form.submit()
}

function fileInput(file: File): HTMLInputElement {
  const files = new DataTransfer()
  files.items.add(file)
  const input = document.createElement('input')
  input.type = 'file'
  input.name = FORM_FIELDS.file
  input.files = files.files
  return input
}
