/**
 * A certificate as the employer reads it: band, name, figures, charts, and every sentence that was
 * signed. The same for one that is held, one that is offered, and one about to be shared.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import type { CertificateKind } from '../../../../claims/claim-types.ts'
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import { OTHER_NOTE, type OtherLine } from '../../../../claims/describe-other.ts'
import type { Html } from '../../../shared/pages/html.ts'
import { useWallet } from '../context.ts'
import { Markup } from '../parts/markup.tsx'
import { CertificateSections } from './certificate-sections.tsx'
import { QuoteFigure } from './quote-figure.tsx'

/** What is drawn. */
export interface SheetContent {
  readonly kind: CertificateKind
  readonly words?: CertificateWords
  readonly others?: readonly OtherLine[]
  /** Absent before anything was signed: the band is drawn from the signature. */
  readonly band?: Html
  readonly gigUnit?: unknown
}

interface SheetProps {
  readonly content: SheetContent
  readonly platform: string | undefined
  /** What stands above: its title, or its place in a row. */
  readonly label: string
  /** Whether every sentence stands open. */
  readonly isOpen?: boolean
  readonly children?: ComponentChildren
}

/** The sheet. */
export function CertificateSheet(props: SheetProps): JSX.Element {
  const { content, platform, label, children } = props
  const { words, band } = content
  return (
    <article class="card certificate">
      {band && <Markup html={band} />}
      <div class="body">
        <p class="kind">{label}</p>
        {words ? <WordedSheet {...props} words={words} /> : <OtherSheet {...props} />}
        {words === undefined && platform !== undefined && <p class="role">{platform}</p>}
        {children}
      </div>
    </article>
  )
}

function WordedSheet({
  content,
  platform,
  words,
  isOpen,
}: SheetProps & { readonly words: CertificateWords }): JSX.Element {
  const { texts, locale } = useWallet()
  const t = texts.certificate
  const { quote } = words
  return (
    <>
      <h2 class="name" lang={locale}>
        <bdi dir="auto">{words.name}</bdi>
      </h2>
      <p class="role" lang={locale}>
        {words.role}
        {platform !== undefined && (
          <>
            {' '}
            {t.via} <b>{platform}</b>
          </>
        )}
        {words.period !== undefined && quote === undefined && (
          <>
            <br />
            {words.period}
          </>
        )}
      </p>
      <div lang={locale}>
        {quote && <QuoteFigure quote={quote} words={words} />}
        <p class="quiet">{t.asOf(words.asOf)}</p>
        {quote === undefined && <Figures words={words} />}
        <CertificateSections words={words} kind={content.kind} gigUnit={content.gigUnit} />
        <Everything words={words} isOpen={isOpen ?? false} />
      </div>
    </>
  )
}

/** At most three. The caption comes first for who listens, below for who looks. */
function Figures({ words }: { readonly words: CertificateWords }): JSX.Element | null {
  if (words.figures.length === 0) return null
  return (
    <dl class="figures">
      {words.figures.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Every line that was signed, and what it does not prove. */
function Everything({
  words,
  isOpen,
}: {
  readonly words: CertificateWords
  readonly isOpen: boolean
}): JSX.Element {
  const t = useWallet().texts.certificate
  return (
    <>
      <details class="part" open={isOpen}>
        <summary>{t.everything(words.statements.length)}</summary>
        <ul class="says">
          {words.statements.map(({ text }) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      </details>
      {words.limits.length > 0 && (
        <details class="limits">
          <summary>{t.limits}</summary>
          <ul class="bullets">
            {words.limits.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OtherSheet({ content }: SheetProps): JSX.Element {
  const { locale } = useWallet()
  return (
    <div class="claims" lang={locale}>
      <p>{OTHER_NOTE[locale]}</p>
      <OtherLines lines={content.others ?? []} />
    </div>
  )
}

function OtherLines({ lines }: { readonly lines: readonly OtherLine[] }): JSX.Element {
  return (
    <ul>
      {lines.map(({ label, text, language, lines: inner }, at) => (
        <li key={at}>
          <span class="quiet">{label}</span>{' '}
          {text !== undefined && <bdi lang={language}>{text}</bdi>}
          {inner !== undefined && <OtherLines lines={inner} />}
        </li>
      ))}
    </ul>
  )
}
