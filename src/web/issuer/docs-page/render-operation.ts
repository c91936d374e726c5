/**
 * One call on the docs page: what it needs, how it is made, what it answers and when it refuses.
 * @module
 */
import type { JsonObject } from '../../../core/json.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { operationIdOf, type PlacedOperation } from '../api-docs/areas.ts'
import { COMMON_REFUSALS, commonRefusalsOf } from '../api-docs/common-refusals.ts'
import { resolveSchema } from '../api-docs/named-schemas.ts'
import type { Content, Operation, Parameter } from '../api-docs/openapi-types.ts'
import { curlExample } from './curl-example.ts'
import { inlineText, paragraphs } from './inline-text.ts'
import { formOf, renderMembers } from './render-schema.ts'

/** A call as a card. */
export function renderOperation(placed: PlacedOperation, baseUrl: string): Html {
  const { path, method, operation } = placed
  const { summary, description, scope, parameters } = operation
  const id = operationIdOf(placed)
  const name = `${method.toUpperCase()} ${path}`
  return html`<article class="card call" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p class="summary">${summary}.</p>
<p class="scope">${scope === 'everyone' ? 'For everyone, without a key.' : html`Scope <code>${scope}</code>`}</p>
${description !== undefined && paragraphs(description)}
${renderCode(`${name}: the call`, curlExample(placed, baseUrl))}
${parameters !== undefined && renderParameters(parameters)}
${renderBodies(operation)}
${renderAnswers(name, operation)}
${renderRefusals(placed)}
</article>
`
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

function renderBodies({ body = {} }: Operation): Html {
  return html`${Object.entries(body).map(
    ([mediaType, { schema }]) =>
      html`<h4>Body <code>${mediaType}</code></h4>${renderSchema(schema)}`,
  )}`
}

function renderSchema(schema: JsonObject): Html {
  const { $ref } = schema
  if ($ref === '#/components/schemas/Record') return html`<p>A <a href="#record">record</a>.</p>`
  return renderMembers(resolveSchema(schema)) ?? html`<p>${inlineText(formOf(schema))}</p>`
}

function renderAnswers(name: string, { answers }: Operation): Html {
  const rows = Object.entries(answers).map(([status, { description, content = {} }]) => {
    const label = `${name}: answer ${status}`
    const contents = Object.entries(content).map(([mediaType, each]) =>
      renderContent(mediaType, each, label),
    )
    return html`<div><dt><code>${status}</code></dt><dd>${inlineText(description)}${contents}</dd></div>`
  })
  return html`<h4>Answers</h4><dl class="statuses">${rows}</dl>`
}

/** Members, and an example where there is one. */
function renderContent(mediaType: string, { schema, example }: Content, label: string): Html {
  const members = renderMembers(resolveSchema(schema))
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
