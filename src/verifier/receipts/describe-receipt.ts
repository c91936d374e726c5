/**
 * A receipt in words: what it is, who checked, and of each file what was found.
 * @module
 */
import { describeState } from '../../claims/describe-state.ts'
import { formatTimestamp } from '../../claims/format.ts'
import type { Locale, Words } from '../../claims/words.ts'
import { NOTICE, type Receipt, type ReceiptFile, type ReceiptPart } from './receipt.ts'

/** What a receipt is called, wherever one stands. */
export const RECEIPT_TITLE: Words = {
  nl: 'Rapport van een controle, geen bewijs',
  en: 'Report of a check, not a certificate',
}

const SAY = {
  checkedBy: { nl: 'Gecontroleerd door', en: 'Checked by' },
  list: { nl: 'Lijst van platforms: versie', en: 'List of platforms: version' },
  file: { nl: 'Bestand (SHA-256)', en: 'File (SHA-256)' },
  asOf: { nl: 'Intrekkingslijst van', en: 'Withdrawal list of' },
} as const satisfies Record<string, Words>

/** Its lines, as plain text. */
export function describeReceipt(receipt: Receipt, locale: Locale): readonly string[] {
  const { verifier, issuedAt, trustList, files } = receipt
  return [
    // Not the one in the receipt: whoever has a key can write another there.
    NOTICE[locale],
    `${SAY.checkedBy[locale]} ${verifier}, ${formatTimestamp(issuedAt, locale)}.`,
    `${SAY.list[locale]} ${trustList.version}.`,
    ...files.flatMap((file) => describeFile(file, locale)),
  ]
}

function describeFile(file: ReceiptFile, locale: Locale): readonly string[] {
  const whole = describeState(file.state, {}, locale).sentence
  const head = `${SAY.file[locale]} ${file.sha256}: ${whole}`
  return [head, ...file.parts.map((part, at) => describePart(part, at + 1, locale))]
}

function describePart(part: ReceiptPart, place: number, locale: Locale): string {
  const { platform, statusAsOf } = part
  const name = platform === undefined ? '' : `${platform[locale]}: `
  const { sentence } = describeState(part.state, {}, locale)
  if (statusAsOf === undefined) return `${place}. ${name}${sentence}`
  return `${place}. ${name}${sentence} ${SAY.asOf[locale]} ${formatTimestamp(statusAsOf, locale)}.`
}
