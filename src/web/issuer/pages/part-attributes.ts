/**
 * Marks an element as belonging to a switch: hidden where that is off, and shown and hidden by the
 * script when it changes.
 * @module
 */
import { type Html, html } from '../../shared/pages/html.ts'
import { type ClaimView, isOn } from './claim-view.ts'

/** The attributes of an element that belongs to this part. */
export function belongsTo(part: string | undefined, { chosen }: ClaimView): Html | undefined {
  if (part === undefined) return undefined
  return html` data-part="${part}"${!isOn(part, chosen) && html` hidden`}`
}
