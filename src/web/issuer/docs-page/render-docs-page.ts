/**
 * The docs page: everything that the OpenAPI document says, for people who write the calls. Made
 * from the same descriptions, in English, without a script; every address on it is our own.
 * @module
 */
import type { Scope } from '../../../issuer/index.ts'
import { demoBanner, headOf, type PageFrame } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { LOGO } from '../../shared/pages/icons.ts'
import { type Areas, operationIdOf, operationsOf } from '../api-docs/areas.ts'
import { COMMON_REFUSALS } from '../api-docs/common-refusals.ts'
import { API_DESCRIPTION } from '../api-docs/create-openapi.ts'
import { NAMED_SCHEMAS } from '../api-docs/named-schemas.ts'
import { inlineText, paragraphs } from './inline-text.ts'
import { renderOperation } from './render-operation.ts'
import { renderMembers } from './render-schema.ts'

const TITLE = 'The issuer’s API – KlusCV'

const SCOPES = {
  issue: 'give certificates',
  status: 'withdraw, suspend and correct them',
  read: 'look up what was given',
  metrics: 'see how the service goes, and nothing of certificates',
} as const satisfies Readonly<Record<Scope, string>>

/**
 * Renders the page.
 *
 * @param baseUrl - where the service is reached, without a final slash
 */
export function renderDocsPage(frame: PageFrame, baseUrl: string, areas: Areas): string {
  const page = html`<!doctype html>
<html lang="en"><head>${headOf(frame.assets, TITLE)}</head>
<body class="docs">${demoBanner(frame, 'en')}<header class="wrap top"><a class="skip" href="#main">Skip to content</a><span class="logo">${LOGO}KlusCV</span></header>
<div class="wrap sides">${renderContents(areas)}
<main id="main" tabindex="-1"><h1>The issuer’s API</h1>
${renderIntroduction(baseUrl)}
${Object.entries(areas).map(
  ([title, paths]) => html`<section id="${anchorOf(title)}"><h2>${title}</h2>
${operationsOf(paths).map((placed) => renderOperation(placed, baseUrl))}</section>
`,
)}${renderRecord()}${renderRefusals()}</main></div>
<footer class="wrap foot"><p>KlusCV</p></footer></body></html>
`
  return page.toString()
}

function renderContents(areas: Areas): Html {
  const items = Object.entries(areas).map(([title, paths]) => {
    const calls = operationsOf(paths).map(
      (placed) =>
        html`<li><a href="#${operationIdOf(placed)}">${placed.operation.summary}</a></li>`,
    )
    return html`<li><a href="#${anchorOf(title)}">${title}</a><ul>${calls}</ul></li>`
  })
  return html`<nav class="contents" aria-label="On this page"><ul>${items}<li><a href="#record">The record</a></li><li><a href="#refusals">Refusals</a></li></ul></nav>`
}

function renderIntroduction(baseUrl: string): Html {
  const scopes = Object.entries(SCOPES).map(
    ([scope, text]) => html`<div><dt><code>${scope}</code></dt><dd>${text}</dd></div>`,
  )
  return html`<section id="start" class="card"><p>${API_DESCRIPTION}</p>
<p>Here: <code>${baseUrl}</code>. For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Each of your systems has a key of its own, made with <code>kluscv keys api create --name backend --scopes issue,status</code>, and sends it as <code>Authorization: Bearer</code>. What a key may do:</p>
<dl class="statuses">${scopes}</dl></section>
`
}

function renderRecord(): Html {
  const { Record } = NAMED_SCHEMAS
  const about =
    'What a platform sends of one worker. What is not required here may still be needed: hours and their basis, for example, come together, and members that are the same for all your workers can stand in the profile. What is wrong is answered with 422, every place at once.'
  return html`<section id="record"><h2>The record</h2><div class="card">${paragraphs(about)}${renderMembers(Record)}</div></section>
`
}

function renderRefusals(): Html {
  const rows = Object.values(COMMON_REFUSALS).map(
    ([status, when]) =>
      html`<div><dt><code>${status}</code></dt><dd>${inlineText(when)}</dd></div>`,
  )
  const { Problem } = NAMED_SCHEMAS
  return html`<section id="refusals"><h2>Refusals</h2><div class="card"><p>What is refused is answered as <code>application/problem+json</code> (RFC 9457). No answer repeats a value of your request.</p>${renderMembers(Problem)}<h3>Of every call</h3><dl class="statuses">${rows}</dl></div></section>
`
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
