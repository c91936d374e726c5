/**
 * A link that was made: to copy, to send, and as a QR code.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { formatDayOf } from '../../../../claims/format.ts'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Hint, Problem, Progress } from '../parts/notice.tsx'
import { QrTile } from '../parts/qr-tile.tsx'
import { Title } from '../parts/title.tsx'
import { isWorking } from '../sharing/share-life.ts'
import type { KeptShare } from '../storage/wallet-store.ts'
import type { Texts } from '../words/text-types.ts'
import { BackToMap } from './links.tsx'
import { StopForm } from './stop-form.tsx'

/** The screen; a link that stopped is not shown any more. */
export function SharedScreen({ id }: { readonly id: string }): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.shared
  const share = folder.shares.find((each) => each.id === id)
  const url = share && isWorking(share, new Date()) ? share.url : undefined
  if (share === undefined || url === undefined) {
    return (
      <>
        <BackToMap />
        <Title text={t.gone} />
        <p class="lead">{texts.shares.stopNote}</p>
        <ToShares />
      </>
    )
  }
  return (
    <>
      <BackToMap />
      <Title text={titleOf(share, texts)} />
      <SharedLink share={share} url={url} />
    </>
  )
}

function titleOf({ label, isPrinted }: KeptShare, { shared, shares }: Texts): string {
  if (isPrinted === true) return shares.printed
  return label === undefined ? shared.title : shared.titleFor(label)
}

function SharedLink({
  share,
  url,
}: {
  readonly share: KeptShare
  readonly url: string
}): JSX.Element {
  const { texts, locale } = useWallet()
  const t = texts.shared
  return (
    <div class="result">
      <div class="stack">
        <section class="card box fields">
          <p>{t.works(formatDayOf(share.until ?? '', locale))}</p>
          <LinkActions url={url} />
          <a class="button outline" href={url} target="_blank" rel="noreferrer">
            <Icon name="eye" />
            {t.see}
          </a>
        </section>
        <Hint icon="lock">{t.whoHasIt}</Hint>
        <StopForm share={share} />
        <ToShares />
      </div>
      <section class="card box qr-box" aria-labelledby="qr">
        <h2 id="qr">{t.qr}</h2>
        <QrTile text={url} alternative={t.qrAlt} />
        <p class="quiet">{t.qrHint}</p>
      </section>
    </div>
  )
}

function LinkActions({ url }: { readonly url: string }): JSX.Element {
  const { texts } = useWallet()
  const t = texts.shared
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>()
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => setOutcome('copied'),
      () => setOutcome('not-copied'),
    )
  }
  const canSend = typeof navigator.share === 'function'
  const send = (): void => {
    // Who closes the window of the phone changed their mind: nothing went wrong.
    navigator.share({ text: t.sendText, url }).catch(() => undefined)
  }
  return (
    <>
      {canSend && (
        <button type="button" class="button" onClick={send}>
          <Icon name="link" />
          {t.send}
        </button>
      )}
      <button type="button" class={canSend ? 'button outline' : 'button'} onClick={copy}>
        <Icon name="copy" />
        {t.copy}
      </button>
      <Progress text={outcome === 'copied' ? t.copied : undefined} />
      <Problem text={outcome === 'not-copied' ? t.notCopied : undefined} />
      <div class="field">
        <label for="link">{t.linkLabel}</label>
        <textarea
          id="link"
          rows={3}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </>
  )
}

function ToShares(): JSX.Element {
  const { texts, router } = useWallet()
  return (
    <button type="button" class="plain" onClick={() => router.open({ name: 'shares' })}>
      {texts.shared.toShares}
      <Icon name="next" />
    </button>
  )
}
