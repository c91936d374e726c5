/**
 * The box with which an answer can be kept as a signed receipt. The page carries the receipt itself:
 * the verifier keeps nothing.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from '../../shared/pages/html.ts'

const TEXTS = {
  nl: {
    title: 'Rapport bewaren',
    text: 'Een ondertekend rapport van deze controle. Er staat in wat wij zagen en wanneer. Er staat geen naam in en niets uit het bewijs. Het is zelf geen bewijs.',
    pdf: 'Bewaar als PDF',
    json: 'Bewaar als databestand',
  },
  en: {
    title: 'Save a report',
    text: 'A signed report of this check. It says what we saw and when. It holds no name and nothing of the certificate. It is no certificate itself.',
    pdf: 'Save as PDF',
    json: 'Save as a data file',
  },
} as const

/** The box; nothing where the verifier signs no receipts. */
export function renderSaveReceipt(receipt: string | undefined, locale: Locale): Html | undefined {
  if (receipt === undefined) return undefined
  const { title, text, pdf, json } = TEXTS[locale]
  const button = (format: string, label: string) =>
    html`<button class="button outline" type="submit" name="format" value="${format}">${label}</button>`
  return html`<form class="card box end" method="post" action="/receipt?lang=${locale}" enctype="multipart/form-data"><h2>${title}</h2><p>${text}</p><input type="hidden" name="text" value="${receipt}"><div class="actions">${button('pdf', pdf)}${button('json', json)}</div></form>`
}
