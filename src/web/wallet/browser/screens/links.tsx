/**
 * Ways to other screens that several screens have.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'

/** Above a screen. */
export function BackToMap(): JSX.Element {
  const { texts, router } = useWallet()
  return (
    <button type="button" class="plain back" onClick={() => router.open({ name: 'map' })}>
      <Icon name="back" />
      {texts.frame.back}
    </button>
  )
}
