/**
 * What came in through a link or a file. Nothing enters the map before the worker says so.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Title } from '../parts/title.tsx'
import { BackToMap } from './links.tsx'
import { OfferScreen } from './offer-screen.tsx'
import { ReceivedScreen } from './received-screen.tsx'
import { RequestScreen } from './request-screen.tsx'
import { SharedIncoming } from './shared-incoming.tsx'

/** The screen for it. */
export function IncomingScreen(): JSX.Element {
  const { incoming } = useWallet()
  switch (incoming?.kind) {
    case 'offer':
      return <OfferScreen key={incoming.offerUrl} offer={incoming} />
    case 'share':
      return <SharedIncoming key={incoming.id} share={incoming} />
    case 'request':
      return <RequestScreen key={incoming.requestUrl} requestUrl={incoming.requestUrl} />
    case 'certificates':
      return <ReceivedScreen received={incoming} />
    default:
      return <BrokenScreen />
  }
}

function BrokenScreen(): JSX.Element {
  const { texts } = useWallet()
  return (
    <>
      <BackToMap />
      <Title text={texts.incoming.brokenTitle} />
      <section class="card box">
        <p>{texts.incoming.broken}</p>
        <p class="quiet">{texts.incoming.brokenText}</p>
      </section>
    </>
  )
}
