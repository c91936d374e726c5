/**
 * What stands around every screen: skip link, mark, language switch, menu, and whether anything is
 * kept. As on the pages that a server draws.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import { Icon, Logo } from './parts/icon.tsx'
import type { Router, Screen } from './router.ts'
import type { StorageState } from './storage/use-store.ts'
import type { Texts } from './words/text-types.ts'
import { LANGUAGES } from './words/texts.ts'

interface FrameProps {
  readonly texts: Texts
  readonly language: string
  readonly onLanguage: (language: string) => void
  readonly storage?: StorageState | undefined
  /** Absent before there is a map. */
  readonly menu?: { readonly screen: Screen; readonly router: Router }
  readonly children: ComponentChildren
}

/** The frame. */
export function Frame(props: FrameProps): JSX.Element {
  const { texts, storage, menu, children } = props
  const t = texts.frame
  return (
    <div class="edition">
      {storage !== undefined && storage !== 'own' && (
        <aside class="device" aria-label={texts.settings.deviceTitle}>
          <Icon name="eye" />
          <span>{storage === 'shared' ? t.sharedDevice : t.noStorage}</span>
        </aside>
      )}
      <header class="wrap top">
        <button type="button" class="plain skip" onClick={skipToContent}>
          {t.skip}
        </button>
        <span class="logo">
          <Logo />
          KlusCV
        </span>
        <LanguageSwitch {...props} />
      </header>
      {menu && <Menu texts={texts} screen={menu.screen} router={menu.router} />}
      <main id="content" class="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer class="wrap foot">
        <p>{t.foot}</p>
      </footer>
    </div>
  )
}

/** A button and no link: what stands behind the `#` of the address is read. */
function skipToContent(): void {
  document.querySelector<HTMLElement>('main')?.focus()
}

function LanguageSwitch({ texts, language, onLanguage }: FrameProps): JSX.Element {
  return (
    <nav class="languages" aria-label={texts.frame.languages}>
      {Object.entries(LANGUAGES).map(([tag, each]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-current={tag === language ? 'true' : undefined}
          onClick={() => onLanguage(tag)}
        >
          {each.language}
        </button>
      ))}
    </nav>
  )
}

interface MenuProps {
  readonly texts: Texts
  readonly screen: Screen
  readonly router: Router
}

function Menu({ texts, screen, router }: MenuProps): JSX.Element {
  const t = texts.frame
  const items = [
    { name: 'map', text: t.map },
    { name: 'shares', text: t.shares },
    { name: 'settings', text: t.settings },
  ] as const
  return (
    <nav class="wrap menu" aria-label={t.menu}>
      {items.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          aria-current={screen.name === name ? 'page' : undefined}
          onClick={() => router.open({ name })}
        >
          {text}
        </button>
      ))}
    </nav>
  )
}
