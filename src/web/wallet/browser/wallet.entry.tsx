/**
 * Starts the wallet in the page that the server gives: see README.md.
 * @module
 */
import { render } from 'preact'
import { App } from './app.tsx'
import { readPageOptions } from './page-options.ts'
import { takeFragment } from './router.ts'
import { createDevice } from './storage/device.ts'
import './styles/wallet.css'
import './styles/papers.css'

// First of all: what a link carries is a secret, and must not stay in the address.
const fragment = takeFragment(window)
const place = document.getElementById('wallet')
if (place !== null) {
  place.textContent = ''
  render(
    <App
      options={readPageOptions(place)}
      device={createDevice(() => window.localStorage)}
      fragment={fragment}
      window={window}
    />,
    place,
  )
}
