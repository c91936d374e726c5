/**
 * From a screen's name to what is drawn. A screen starts anew when it is about something else.
 * @module
 */
import type { JSX } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { useWallet } from './context.ts'
import { Problem } from './parts/notice.tsx'
import type { Screen } from './router.ts'
import { AddScreen } from './screens/add-screen.tsx'
import { CertificateScreen } from './screens/certificate-screen.tsx'
import { IncomingScreen } from './screens/incoming-screen.tsx'
import { MapScreen } from './screens/map-screen.tsx'
import { SettingsScreen } from './screens/settings-screen.tsx'
import { ShareScreen } from './screens/share-screen.tsx'
import { SharedScreen } from './screens/shared-screen.tsx'
import { SharesScreen } from './screens/shares-screen.tsx'

interface ShownProps {
  readonly screen: Screen
}

/** The screen; words and a way on when it cannot be drawn. */
export function ShownScreen({ screen }: ShownProps): JSX.Element {
  const { frame } = useWallet().texts
  const [error] = useErrorBoundary()
  if (error === undefined) return <DrawnScreen screen={screen} />
  return (
    <>
      <Problem text={frame.lost} />
      <button type="button" class="button narrow-button" onClick={() => window.location.reload()}>
        {frame.reload}
      </button>
    </>
  )
}

function DrawnScreen({ screen }: ShownProps): JSX.Element {
  switch (screen.name) {
    case 'map':
      return <MapScreen />
    case 'certificate':
      return <CertificateScreen key={screen.id} id={screen.id} />
    case 'add':
      return <AddScreen />
    case 'incoming':
      return <IncomingScreen />
    case 'share':
      return <ShareScreen key={screen.ids.join(' ')} ids={screen.ids} />
    case 'shared':
      return <SharedScreen key={screen.id} id={screen.id} />
    case 'shares':
      return <SharesScreen />
    case 'settings':
      return <SettingsScreen />
  }
}
