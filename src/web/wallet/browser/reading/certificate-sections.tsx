/**
 * Charts, and what the figures mean: the same parts and the same order as on the employer's page.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import type { CertificateKind } from '../../../../claims/claim-types.ts'
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import {
  ABOUT_LIST,
  ABOUT_RATINGS,
  ABOUT_WORK,
  statementsAbout,
} from '../../../../claims/statements-about.ts'
import { drawMonths, tabulateMonths } from '../../../shared/pages/chart-months.ts'
import { drawRatings } from '../../../shared/pages/chart-ratings.ts'
import { drawGigTable } from '../../../shared/pages/gig-table.ts'
import type { Html } from '../../../shared/pages/html.ts'
import { useWallet } from '../context.ts'
import { Markup } from '../parts/markup.tsx'

interface SectionsProps {
  readonly words: CertificateWords
  readonly kind: CertificateKind
  readonly gigUnit: unknown
}

/** Everything between the figures and the full list of sentences. */
export function CertificateSections({ words, kind, gigUnit }: SectionsProps): JSX.Element {
  const { texts, locale } = useWallet()
  const t = texts.certificate
  const { rating, gigsPerMonth, gigTable } = words
  const isAllThereIs = kind === 'gigs' && gigTable === undefined
  const months =
    gigsPerMonth &&
    (drawMonths(gigsPerMonth, locale, gigUnit) ??
      (isAllThereIs ? tabulateMonths(gigsPerMonth, locale, gigUnit) : undefined))
  return (
    <>
      <div class="pair">
        <Drawing title={t.months} html={months} />
        <Sentences title={t.work} lines={statementsAbout(words, ABOUT_WORK)} />
        {kind === 'gigs' && <Sentences title={t.list} lines={statementsAbout(words, ABOUT_LIST)} />}
        <Drawing
          title={t.ratings}
          html={rating?.histogram && drawRatings(rating.histogram, locale, rating)}
        />
        <Sentences title={t.aspects} lines={statementsAbout(words, ['/aspects'])} />
        <Sentences title={t.about} lines={statementsAbout(words, ABOUT_RATINGS)} />
      </div>
      {gigTable && (
        <details class="part">
          <summary>{t.wholeList}</summary>
          <Markup html={drawGigTable(gigTable)} />
        </details>
      )}
    </>
  )
}

function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Drawing({ title, html }: { title: string; html: Html | undefined }): JSX.Element | null {
  return html === undefined ? null : (
    <Section title={title}>
      <Markup html={html} />
    </Section>
  )
}

function Sentences({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul class="bullets">
        {lines.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}
