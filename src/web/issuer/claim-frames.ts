/**
 * The frames of the claim page: with addresses relative to where it stands, as a service may be
 * below a path of its host.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { loadBrowserFiles } from '../shared/browser-files.ts'
import { loadPageAssets, type PageAssets } from '../shared/pages/assets.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import { TEXTS } from './pages/texts.ts'

const STYLE_SHEETS = ['pages/claim.css', 'pages/claim-paper.css']

/** One for each depth at which a page can be. */
export interface ClaimFrames {
  /** At `/claim/{token}`. */
  readonly page: PageFrame
  /** At `/claim/{token}/certificate.pdf`, where only what went wrong is a page. */
  readonly below: PageFrame
}

/** Loads what the pages need, and serves it. */
export function createClaimFrames(
  app: FastifyInstance,
  { development }: { readonly development: boolean },
): ClaimFrames {
  const assets = loadPageAssets(STYLE_SHEETS.map((path) => new URL(path, import.meta.url)))
  const files = loadBrowserFiles('issuer')
  registerAssets(app, assets)
  registerAssets(app, files)
  const frameAt = (up: string, scripts: readonly string[]): PageFrame => ({
    assets: below(up, assets),
    development,
    scripts: scripts.map((path) => up + path),
    foot: { nl: TEXTS.nl.foot, en: TEXTS.en.foot },
    isAlone: true,
  })
  return { page: frameAt('..', [files.scriptOf('claim')]), below: frameAt('../..', []) }
}

function below(up: string, assets: PageAssets): PageAssets {
  return {
    ...assets,
    styleSheet: up + assets.styleSheet,
    script: up + assets.script,
    favicon: up + assets.favicon,
    preloadFonts: assets.preloadFonts.map((path) => up + path),
  }
}
