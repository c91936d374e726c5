/**
 * The verifier's first page: one question, one file, one button.
 * Posts `file` (a file) and `text` (pasted), as multipart, to `/verify?lang=…`; no script needed.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { drawCertificate } from './certificate-drawing.ts'
import type { FormError } from './text-types.ts'
import { TEXTS } from './texts.ts'

/** The names of the form's fields, for the route that reads them. */
export const FORM_FIELDS = { file: 'file', text: 'text' } as const

/** The form as it is shown. */
export interface FormView {
  readonly locale: Locale
  /** What was wrong with what was handed in last time; stands under the field. */
  readonly error?: FormError
}

/** The page. */
export function renderForm(frame: PageFrame, view: FormView): string {
  return renderPage(frame, view.locale, (locale) => {
    const { form } = TEXTS[locale]
    const title = view.error === undefined ? form.title : form.errors[view.error]
    return { locale, title, main: formMain(locale, view.error) }
  })
}

function formMain(locale: Locale, error: FormError | undefined): Html {
  const { form } = TEXTS[locale]
  return html`<div class="ask"><section><h1>${form.title}</h1><p class="lead">${form.lead}</p>
<form class="card upload" method="post" action="/verify?lang=${locale}" enctype="multipart/form-data" data-check>${fileField(locale, error)}${textField(locale)}<div><button class="button" type="submit">${form.submit}</button></div><p class="wait" role="status" data-slow="${form.slow}" data-slower="${form.slower}"></p><p class="private">${controlIcon('lock')}<span>${form.private}</span></p></form></section>
<aside class="how">${drawCertificate(drawHerringbone('KlusCV'))}<h2>${form.howTitle}</h2><ol class="steps">${form.how.map((step) => html`<li>${step}</li>`)}</ol></aside></div>`
}

function fileField(locale: Locale, error: FormError | undefined): Html {
  const { form } = TEXTS[locale]
  const id = `file-${locale}`
  const message =
    error !== undefined &&
    html`<p class="problem" id="${id}-problem">${controlIcon('cross')}<span>${form.errors[error]}</span></p>`
  const faulty = error !== undefined && html` aria-invalid="true" autofocus`
  const describedBy = error === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`
  return html`<div class="drop">${controlIcon('upload')}<label class="button outline" for="${id}">${form.file}</label><input id="${id}" name="${FORM_FIELDS.file}" type="file" accept=".json,application/json,application/ld+json,.kluscv" aria-describedby="${describedBy}"${faulty}><p class="chosen" data-prefix="${form.chosen}" hidden></p><p class="quiet" id="${id}-hint">${form.fileHint}</p>${message}</div>`
}

function textField(locale: Locale): Html {
  const { form } = TEXTS[locale]
  const id = `text-${locale}`
  return html`<div class="field"><label for="${id}">${form.text}</label><textarea id="${id}" name="${FORM_FIELDS.text}" rows="3" spellcheck="false" autocomplete="off"></textarea></div>`
}
