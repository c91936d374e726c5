/**
 * The verifier's first page: one question, one field for everything, one button.
 * Posts `file` (files), `photo` (one that a camera took) and `text` (pasted), as multipart, to
 * `/verify?lang=…`; no script needed.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { renderRoleField } from './ask-reader.ts'
import { drawCertificate } from './certificate-drawing.ts'
import { FORM_FIELDS } from './form-fields.ts'
import { renderShareAnchor } from './share-link-anchor.ts'
import type { FormError } from './text-types.ts'
import { TEXTS } from './texts.ts'

/** What a chooser of files offers first; anything else is taken too, and judged by its bytes. */
const ACCEPTED = '.pdf,.json,.kluscv,application/pdf,application/json,image/png,image/jpeg'

/** The form as it is shown. */
export interface FormView {
  readonly locale: Locale
  /** What was wrong with what was handed in last time; stands under the field. */
  readonly error?: FormError
  /** The link that a code in a picture held, where this service has a page that opens it. */
  readonly shareLink?: string
  /** Whether readers are asked as whom they check. */
  readonly asksRole?: boolean
}

/** The page. */
export function renderForm(frame: PageFrame, view: FormView): string {
  return renderPage(frame, view.locale, (locale) => {
    const { form } = TEXTS[locale]
    const title = view.error === undefined ? form.title : form.errors[view.error]
    return { locale, title, main: formMain(locale, view) }
  })
}

function formMain(locale: Locale, { error, shareLink, asksRole }: FormView): Html {
  const { form } = TEXTS[locale]
  // A pasted link is the one thing that can be wrong with a text before it is read.
  const [ofFile, ofText] = error === 'share-link' ? [undefined, error] : [error, undefined]
  return html`<div class="ask"><section><h1>${form.title}</h1><p class="lead">${form.lead}</p>
<form class="card upload" method="post" action="/verify?lang=${locale}" enctype="multipart/form-data" data-check>${fileField(locale, ofFile, shareLink)}${scanField(locale)}${photoField(locale)}${textField(locale, ofText)}${asksRole === true && renderRoleField(locale)}<div><button class="button" type="submit">${form.submit}</button></div><p class="wait" role="status" data-slow="${form.slow}" data-slower="${form.slower}"></p><p class="private">${controlIcon('lock')}<span>${form.private}</span></p></form></section>
<aside class="how">${drawCertificate(drawHerringbone('KlusCV'))}<h2>${form.howTitle}</h2><ol class="steps">${form.how.map((step) => html`<li>${step}</li>`)}</ol></aside></div>`
}

function fileField(locale: Locale, error?: FormError, shareLink?: string): Html {
  const { form } = TEXTS[locale]
  const id = `file-${locale}`
  const describedBy = error === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`
  return html`<div class="drop">${controlIcon('upload')}<p class="drag" hidden>${form.drop}</p><label class="button outline" for="${id}">${form.file}</label><input id="${id}" name="${FORM_FIELDS.file}" type="file" multiple accept="${ACCEPTED}" aria-describedby="${describedBy}"${faulty(error)}><p class="chosen" data-prefix="${form.chosen}" hidden></p><p class="quiet" id="${id}-hint">${form.fileHint}</p>${problemLine(id, locale, error, shareLink)}</div>`
}

/** A phone opens its camera for it; anything else lets a picture be chosen. */
function photoField(locale: Locale): Html {
  const { form } = TEXTS[locale]
  const id = `photo-${locale}`
  return html`<div class="photo"><label class="button outline" for="${id}">${controlIcon('camera')}${form.photo}</label><input id="${id}" name="${FORM_FIELDS.photo}" type="file" accept="image/*" capture="environment"><p class="chosen" data-prefix="${form.chosen}" hidden></p></div>`
}

/** Hidden where no script finds a camera: browser/form.entry.ts shows it. */
function scanField(locale: Locale): Html {
  const { scan } = TEXTS[locale].form
  return html`<div class="scan" data-scan hidden><button class="button outline" type="button" data-start>${controlIcon('qr')}${scan.start}</button><p role="status" data-starting="${scan.starting}" data-looking="${scan.looking}" data-other-code="${scan.otherCode}" data-found="${scan.found}"></p><div class="viewfinder" hidden><video aria-label="${scan.picture}" playsinline muted></video><button class="button outline" type="button" data-stop>${scan.stop}</button></div><p class="problem" role="alert" data-refused="${scan.refused}" data-no-camera="${scan.noCamera}"></p></div>`
}

function textField(locale: Locale, error: FormError | undefined): Html {
  const { form } = TEXTS[locale]
  const id = `text-${locale}`
  const described = error !== undefined && html` aria-describedby="${id}-problem"`
  return html`<div class="field"><label for="${id}">${form.text}</label><textarea id="${id}" name="${FORM_FIELDS.text}" rows="3" spellcheck="false" autocomplete="off"${described}${faulty(error)}></textarea>${problemLine(id, locale, error)}</div>`
}

function faulty(error: FormError | undefined): Html | false {
  return error !== undefined && html` aria-invalid="true" autofocus`
}

function problemLine(
  id: string,
  locale: Locale,
  error?: FormError,
  shareLink?: string,
): Html | undefined {
  if (error === undefined) return undefined
  const { errors, scanElsewhere } = TEXTS[locale].form
  const onward = error === 'code-of-link' && (renderShareAnchor(shareLink, locale) ?? scanElsewhere)
  return html`<p class="problem" id="${id}-problem">${controlIcon('cross')}<span>${errors[error]} ${onward}</span></p>`
}
