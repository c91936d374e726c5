/**
 * The first visit: whose device is this. Nothing is written before the answer.
 * @module
 */
import type { JSX } from 'preact'
import { Icon } from '../parts/icon.tsx'
import { Title } from '../parts/title.tsx'
import type { Texts } from '../words/text-types.ts'

interface WelcomeProps {
  readonly texts: Texts
  readonly onOwn: () => void
  readonly onShared: () => void
}

/** The question and its two answers. */
export function WelcomeScreen({ texts, onOwn, onShared }: WelcomeProps): JSX.Element {
  const t = texts.welcome
  return (
    <>
      <Title text={t.title} />
      <p class="lead">{t.lead}</p>
      <div class="narrow stack">
        <section class="card box fields" aria-labelledby="whose">
          <h2 id="whose">{t.question}</h2>
          <button type="button" class="button" onClick={onOwn} aria-describedby="own-hint">
            {t.own}
          </button>
          <p class="quiet" id="own-hint">
            {t.ownHint}
          </p>
          <button
            type="button"
            class="button outline"
            onClick={onShared}
            aria-describedby="shared-hint"
          >
            {t.shared}
          </button>
          <p class="quiet" id="shared-hint">
            {t.sharedHint}
          </p>
        </section>
        <ul class="bullets">
          {t.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p class="private">
          <Icon name="lock" />
          <span>{texts.map.onThisDevice}</span>
        </p>
      </div>
    </>
  )
}
