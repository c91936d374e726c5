/**
 * The docs page: everything that the OpenAPI document says, for people who write the calls. Made
 * from the same descriptions, in English, without a script; every address on it is our own.
 * @module
 */
import { COMMON_REFUSALS, commonRefusalsIn } from '../api-docs/common-refusals.ts'
import type { ApiDescription, ApiKeysDescription } from '../api-docs/openapi-types.ts'
import { operationIdOf, operationsOf } from '../api-docs/operations.ts'
import { PROBLEM_SCHEMA } from '../api-docs/problem-schema.ts'
import { demoBanner, headOf, type PageFrame } from '../pages/document.ts'
import { type Html, html } from '../pages/html.ts'
import { LOGO } from '../pages/icons.ts'
import { inlineText, paragraphs } from './inline-text.ts'
import { renderOperation } from './render-operation.ts'
import { renderMembers } from './render-schema.ts'

/**
 * Renders the page.
 *
 * @param baseUrl - where the service is reached, without a final slash
 */
export function renderDocsPage(frame: PageFrame, baseUrl: string, api: ApiDescription): string {
  const { heading, areas } = api
  const page = html`<!doctype html>
<html lang="en"><head>${headOf(frame.assets, `${heading} – KlusCV`)}</head>
<body class="docs">${demoBanner(frame, 'en')}<header class="wrap top"><a class="skip" href="#main">Skip to content</a><span class="logo">${LOGO}KlusCV</span></header>
<div class="wrap sides">${renderContents(api)}
<main id="main" tabindex="-1"><h1>${heading}</h1>
${renderIntroduction(baseUrl, api)}
${Object.entries(areas).map(
  ([title, paths]) => html`<section id="${anchorOf(title)}"><h2>${title}</h2>
${operationsOf(paths).map((placed) => renderOperation(placed, api, baseUrl))}</section>
`,
)}${renderApart(api)}${renderRefusals(api)}</main></div>
<footer class="wrap foot"><p>KlusCV</p></footer></body></html>
`
  return page.toString()
}

function renderContents({ areas, shownApart }: ApiDescription): Html {
  const items = Object.entries(areas).map(([title, paths]) => {
    const calls = operationsOf(paths).map(
      (placed) =>
        html`<li><a href="#${operationIdOf(placed)}">${placed.operation.summary}</a></li>`,
    )
    return html`<li><a href="#${anchorOf(title)}">${title}</a><ul>${calls}</ul></li>`
  })
  const apart = Object.entries(shownApart).map(
    ([name, { title }]) => html`<li><a href="#${anchorOf(name)}">${title}</a></li>`,
  )
  return html`<nav class="contents" aria-label="On this page"><ul>${items}${apart}<li><a href="#refusals">Refusals</a></li></ul></nav>`
}

function renderIntroduction(baseUrl: string, { description, keys }: ApiDescription): Html {
  return html`<section id="start" class="card">${paragraphs(description)}
<p>Here: <code>${baseUrl}</code>. For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${keys !== undefined && renderKeys(keys)}</section>
`
}

function renderKeys({ introduction, scopes }: ApiKeysDescription): Html {
  const rows = Object.entries(scopes).map(
    ([scope, text]) => html`<div><dt><code>${scope}</code></dt><dd>${text}</dd></div>`,
  )
  return html`${paragraphs(introduction)}
<dl class="statuses">${rows}</dl>`
}

function renderApart({ shownApart, schemas }: ApiDescription): Html {
  return html`${Object.entries(shownApart).map(
    ([name, { title, about }]) =>
      html`<section id="${anchorOf(name)}"><h2>${title}</h2><div class="card">${paragraphs(about)}${renderMembers(schemas[name] ?? {})}</div></section>
`,
  )}`
}

function renderRefusals({ areas }: ApiDescription): Html {
  const rows = commonRefusalsIn(areas).map((name) => {
    const [status, when] = COMMON_REFUSALS[name]
    return html`<div><dt><code>${status}</code></dt><dd>${inlineText(when)}</dd></div>`
  })
  return html`<section id="refusals"><h2>Refusals</h2><div class="card"><p>What is refused is answered as <code>application/problem+json</code> (RFC 9457). No answer repeats a value of your request.</p>${renderMembers(PROBLEM_SCHEMA)}<h3>Of every call</h3><dl class="statuses">${rows}</dl></div></section>
`
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
