/**
 * Days and facts of a certificate in the map.
 * @module
 */
import type { JSX } from 'preact'
import { dayAndTimeOf } from '../../../../claims/format.ts'
import { useWallet } from '../context.ts'
import { type KeyRelation, useKeyRelation } from '../sharing/use-key-relation.ts'
import type { Texts } from '../words/text-types.ts'
import type { Paper } from './papers.ts'

/** The box. */
export function CertificateFacts({ paper }: { readonly paper: Paper }): JSX.Element {
  const { texts, folder, locale } = useWallet()
  const t = texts.certificate
  const { read, held } = paper
  const finding = folder.findings[held.id]
  const relation = useKeyRelation(held.credential)
  const looked = finding ? dayAndTimeOf(finding.at, locale) : undefined
  const added = dayAndTimeOf(held.addedAt, locale).day
  return (
    <section class="card box">
      <h2>{t.dates}</h2>
      <dl class="facts">
        {read.signedOn !== undefined && <Fact name={t.signedOn} value={read.signedOn} />}
        {read.until !== undefined && <Fact name={t.until} value={read.until} />}
        <Fact name={t.addedOn} value={added} />
        <Fact name={t.looked} value={looked ? `${looked.day}, ${looked.time}` : t.neverLooked} />
      </dl>
      <p class="quiet">{t.notSigned}</p>
      {relation !== undefined && <p class="quiet">{wordsOf(relation, t)}</p>}
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function wordsOf(relation: KeyRelation, t: Texts['certificate']): string {
  if (relation === 'own') return t.ownKey
  return relation === 'other' ? t.otherKey : t.noKey
}
