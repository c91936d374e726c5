/**
 * The form in which an employer asks for certificates. Posts `name`, `purpose` and a field for each
 * chosen kind, as multipart, to `/requests?lang=…`; no script needed.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { REQUEST_TEXT_LIMITS } from '../../../verifier/index.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { drawCertificate } from './certificate-drawing.ts'
import { REQUESTABLE_KINDS } from './request-kinds.ts'
import type { NameFault, PurposeFault, RequestKind } from './request-text-types.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** The names of the form's fields of text; those of choices are the kinds. */
export const REQUEST_FIELDS = { name: 'name', purpose: 'purpose' } as const

/** What was filled in. */
export interface RequestEntry {
  readonly name: string
  readonly purpose: string
  readonly kinds: readonly RequestKind[]
}

/** What is wrong with it. */
export interface RequestErrors {
  readonly name?: NameFault
  readonly purpose?: PurposeFault
  readonly kinds?: true
}

/** The form as it is shown. */
export interface RequestFormView {
  readonly locale: Locale
  readonly entry?: RequestEntry
  readonly errors?: RequestErrors
}

/** Most ask for this. */
const AT_FIRST: RequestEntry = { name: '', purpose: '', kinds: ['work', 'ratings'] }

/** The page. */
export function renderRequestForm(frame: PageFrame, view: RequestFormView): string {
  const { entry = AT_FIRST, errors = {} } = view
  return renderPage(frame, view.locale, (locale) => {
    const { form } = REQUEST_TEXTS[locale]
    const [problem] = FIELDS.flatMap((field) => problemOf(field, errors, locale) ?? [])
    return { locale, title: problem ?? form.title, main: renderMain({ locale, entry, errors }) }
  })
}

/** What one edition is drawn from. */
type Edition = Required<RequestFormView>

function renderMain(edition: Edition): Html {
  const { locale } = edition
  const { form } = REQUEST_TEXTS[locale]
  const steps = form.how.map((step) => html`<li><span>${step}</span></li>`)
  return html`<div class="ask"><section><h1>${form.title}</h1><p class="lead">${form.lead}</p>
<form class="card upload" method="post" action="/requests?lang=${locale}" enctype="multipart/form-data">${renderText('name', edition)}${renderText('purpose', edition)}${renderKinds(edition)}<div><button class="button" type="submit">${form.submit}</button></div><p class="private">${controlIcon('lock')}<span>${form.private}</span></p></form></section>
<aside class="how">${drawCertificate(drawHerringbone('KlusCV'))}<h2>${form.howTitle}</h2><ol class="steps">${steps}</ol></aside></div>`
}

/** What a browser fills in by itself, and what it leaves alone. */
const AUTOCOMPLETE = { name: 'organization', purpose: 'off' } as const

function renderText(field: 'name' | 'purpose', { locale, entry, errors }: Edition): Html {
  const { form } = REQUEST_TEXTS[locale]
  const id = `${field}-${locale}`
  const problem = problemOf(field, errors, locale)
  const describedBy = problem === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`
  const isNeeded = field === 'purpose' && html` required`
  const isFaulty = problem !== undefined && html` aria-invalid="true"${isFirst(field, errors)}`
  return html`<div class="field"><label for="${id}">${form[field]}</label><p class="quiet" id="${id}-hint">${form[`${field}Hint`]}</p><input id="${id}" name="${REQUEST_FIELDS[field]}" type="text" dir="auto" value="${entry[field]}" maxlength="${REQUEST_TEXT_LIMITS[field]}" autocomplete="${AUTOCOMPLETE[field]}" aria-describedby="${describedBy}"${isNeeded}${isFaulty}>${problem !== undefined && renderProblem(id, problem)}</div>`
}

function renderKinds({ locale, entry, errors }: Edition): Html {
  const { form, kinds } = REQUEST_TEXTS[locale]
  const id = `kinds-${locale}`
  const choices = REQUESTABLE_KINDS.map(({ kind }, at) => {
    const focus = at === 0 && isFirst('kinds', errors)
    const isChosen = entry.kinds.includes(kind) && html` checked`
    return html`<li><label class="choose"><input type="checkbox" name="${kind}" value="on"${isChosen}${focus}><span><b>${kinds[kind].label}</b> <span class="quiet">${kinds[kind].hint}</span></span></label></li>`
  })
  const problem = problemOf('kinds', errors, locale)
  const describedBy = problem === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`
  return html`<fieldset class="field" aria-describedby="${describedBy}"><legend>${form.kinds}</legend><p class="quiet" id="${id}-hint">${form.kindsHint}</p><ul class="kinds">${choices}</ul>${problem !== undefined && renderProblem(id, problem)}</fieldset>`
}

function renderProblem(id: string, problem: string): Html {
  return html`<p class="problem" id="${id}-problem">${controlIcon('cross')}<span>${problem}</span></p>`
}

/** The fields from top to bottom. */
const FIELDS = ['name', 'purpose', 'kinds'] as const

/** The first field that is wrong takes the focus. */
function isFirst(field: keyof RequestErrors, errors: RequestErrors): Html | false {
  const first = FIELDS.find((each) => errors[each] !== undefined)
  return first === field && html` autofocus`
}

function problemOf(
  field: keyof RequestErrors,
  { name, purpose, kinds }: RequestErrors,
  locale: Locale,
): string | undefined {
  const { errors } = REQUEST_TEXTS[locale].form
  if (field === 'name') return name && errors.name[name]
  if (field === 'purpose') return purpose && errors.purpose[purpose]
  return kinds && errors.kinds
}
