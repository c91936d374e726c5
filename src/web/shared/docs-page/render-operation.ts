/**
 * One call on the docs page: what it needs, how it is made, what it answers and when it refuses.
 * @module
 */
import type { JsonObject } from '../../../core/json.ts'
import { COMMON_REFUSALS, commonRefusalsOf } from '../api-docs/common-refusals.ts'
import {
  type ApiDescription,
  type Content,
  type Operation,
  type Parameter,
  resolveSchema,
} from '../api-docs/openapi-types.ts'
import { operationIdOf, type PlacedOperation } from '../api-docs/operations.ts'
import { type Html, html } from '../pages/html.ts'
import { curlExample } from './curl-example.ts'
import { inlineText, paragraphs } from './inline-text.ts'
import { formOf, renderMembers } from './render-schema.ts'

/** A call as a card. */
export function renderOperation(
  placed: PlacedOperation,
  api: ApiDescription,
  baseUrl: string,
): Html {
  const { path, method, operation } = placed
  const { summary, description, scope, parameters } = operation
  const id = operationIdOf(placed)
  const name = `${method.toUpperCase()} ${path}`
  return html`<article class="card call" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p class="summary">${summary}.</p>
${api.keys !== undefined && renderScope(scope)}
${description !== undefined && paragraphs(description)}
${renderCode(`${name}: the call`, curlExample(placed, baseUrl))}
${parameters !== undefined && renderParameters(parameters)}
${renderBodies(operation, api)}
${renderAnswers(name, operation, api)}
${renderRefusals(placed)}
</article>
`
}

function renderScope(scope: string): Html {
  return html`<p class="scope">${scope === 'everyone' ? 'For everyone, without a key.' : html`Scope <code>${scope}</code>`}</p>`
}

/** Code that may be wider than the page: it scrolls by itself, also by keyboard. */
function renderCode(label: string, code: string): Html {
  return html`<div class="code" tabindex="0" role="region" aria-label="${label}"><pre><code>${code}</code></pre></div>`
}

function renderParameters(parameters: readonly Parameter[]): Html {
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      html`<div><dt><code>${name}</code> <span>in the ${place}</span>${(required === true || place === 'path') && html` <b>required</b>`}</dt><dd>${inlineText(description)} <span class="form">${inlineText(formOf(schema))}</span></dd></div>`,
  )
  return html`<h4>Parameters</h4><dl class="members">${rows}</dl>`
}

function renderBodies({ body = {} }: Operation, api: ApiDescription): Html {
  return html`${Object.entries(body).map(
    ([mediaType, { schema }]) =>
      html`<h4>Body <code>${mediaType}</code></h4>${renderBody(schema, api)}`,
  )}`
}

function renderBody(schema: JsonObject, api: ApiDescription): Html {
  const resolved = resolveSchema(schema, api.schemas)
  const apart = linkApart(resolved.name, api)
  if (apart !== undefined) return html`<p>${apart}</p>`
  return renderMembers(resolved.schema) ?? html`<p>${inlineText(formOf(schema))}</p>`
}

/** What has a section of its own is not told twice. */
function linkApart(name: string | undefined, { shownApart }: ApiDescription): Html | undefined {
  const section = name === undefined ? undefined : shownApart[name]
  if (name === undefined || section === undefined) return undefined
  return html`<a href="#${name.toLowerCase()}">${section.title}</a>`
}

function renderAnswers(name: string, { answers }: Operation, api: ApiDescription): Html {
  const rows = Object.entries(answers).map(([status, { description, content = {} }]) => {
    const label = `${name}: answer ${status}`
    const contents = Object.entries(content).map(([mediaType, each]) =>
      renderContent(mediaType, each, { label, api }),
    )
    return html`<div><dt><code>${status}</code></dt><dd>${inlineText(description)}${contents}</dd></div>`
  })
  return html`<h4>Answers</h4><dl class="statuses">${rows}</dl>`
}

/** Members, and an example where there is one. */
function renderContent(
  mediaType: string,
  { schema, example }: Content,
  { label, api }: { readonly label: string; readonly api: ApiDescription },
): Html {
  const resolved = resolveSchema(schema, api.schemas)
  const apart = linkApart(resolved.name, api)
  const members = apart === undefined ? renderMembers(resolved.schema) : html` ${apart}`
  if (example === undefined) return html` <code>${mediaType}</code>${members}`
  const text = typeof example === 'string' ? example : JSON.stringify(example, null, 2)
  return html` <code>${mediaType}</code>${members}${renderCode(label, text)}`
}

function renderRefusals(placed: PlacedOperation): Html {
  const own = Object.entries(placed.operation.refusals ?? {})
  const common = commonRefusalsOf(placed).map((name) => COMMON_REFUSALS[name][0])
  const rows = own.map(
    ([status, when]) =>
      html`<div><dt><code>${status}</code></dt><dd>${inlineText(when)}</dd></div>`,
  )
  const others = html`<p>Also <a href="#refusals">${common.join(', ')}</a>, as every call.</p>`
  if (rows.length === 0) return others
  return html`<h4>Refusals</h4><dl class="statuses">${rows}</dl>${others}`
}
