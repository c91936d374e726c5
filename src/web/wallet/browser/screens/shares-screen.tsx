/**
 * *Gedeeld*: every link that was made and every answer that was sent.
 * @module
 */
import type { JSX } from 'preact'
import { formatDayOf } from '../../../../claims/format.ts'
import { useWallet } from '../context.ts'
import { Hint } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { isWorking } from '../sharing/share-life.ts'
import type { KeptShare } from '../storage/wallet-store.ts'
import type { Texts } from '../words/text-types.ts'
import { StopForm } from './stop-form.tsx'

/** The screen. */
export function SharesScreen(): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.shares
  const { shares } = folder
  return (
    <>
      <Title text={t.title} />
      <p class="lead">{shares.length === 0 ? t.empty : t.lead}</p>
      <ul class="shares">
        {shares.map((share) => (
          <li key={share.id} class="card box">
            <ShareRow share={share} />
          </li>
        ))}
      </ul>
      {shares.length > 0 && <Hint icon="lock">{t.stopNote}</Hint>}
    </>
  )
}

function ShareRow({ share }: { readonly share: KeptShare }): JSX.Element {
  const { texts, router } = useWallet()
  const t = texts.shares
  const works = isWorking(share, new Date())
  const name = titleOf(share, t)
  return (
    <>
      <h2>
        <bdi>{titleOf(share, t)}</bdi>
      </h2>
      <Life share={share} />
      <p class="quiet">{t.certificates(share.certificates.length)}</p>
      {works && (
        <div class="row">
          <button
            type="button"
            class="button outline small"
            aria-label={`${t.show}: ${name}`}
            onClick={() => router.open({ name: 'shared', id: share.id })}
          >
            {t.show}
          </button>
          <StopForm share={share} />
        </div>
      )}
      {!works && <Forget share={share} name={name} />}
    </>
  )
}

function titleOf({ kind, label, isPrinted }: KeptShare, t: Texts['shares']): string {
  if (isPrinted === true) return t.printed
  return kind === 'answer' ? t.answerTo(label ?? t.unnamed) : t.linkTo(label ?? t.unnamed)
}

function Life({ share }: { readonly share: KeptShare }): JSX.Element {
  const { texts, locale } = useWallet()
  const t = texts.shares
  const { kind, createdAt, until, stoppedAt } = share
  const made = formatDayOf(createdAt, locale)
  if (kind === 'answer') {
    return (
      <p>
        {t.sent(made)} {t.answerNote}
      </p>
    )
  }
  if (stoppedAt !== undefined) return <p>{t.stopped(formatDayOf(stoppedAt, locale))}</p>
  const day = formatDayOf(until ?? createdAt, locale)
  return <p>{isWorking(share, new Date()) ? `${t.made(made)} ${t.until(day)}` : t.ended(day)}</p>
}

function Forget({
  share,
  name,
}: {
  readonly share: KeptShare
  readonly name: string
}): JSX.Element {
  const { texts, folder } = useWallet()
  return (
    <button
      type="button"
      class="plain"
      aria-label={`${texts.shares.forget}: ${name}`}
      onClick={() => void folder.forgetShare(share.id).catch(() => undefined)}
    >
      {texts.shares.forget}
    </button>
  )
}
