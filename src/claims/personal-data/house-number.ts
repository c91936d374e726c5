/**
 * Whether a number can be that of a house. What stands behind it mostly tells: `3 uur`, `12:30`,
 * `5 sterren` and `2x` count or measure, `12a`, `12 hs` and `12, 1016 AB` do not.
 * @module
 */
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** Without zero in front; four digits are the highest house numbers in use. */
const HOUSE_NUMBER = /^[1-9]\d{0,3}$/

/** A house of such a number is rare, and "Grote Markt 2024" is an event. */
const YEAR = /^(?:19|20)\d{2}$/

/** Behind the number without a space: a letter that is no unit (`3e`, `2u`, `5x`), or a part of a house. */
const ADDITION = /^(?:(?![ehkmuvx])[a-z]|[A-Z]|bis|ter|quater|hs|huis|bg|boven|i{1,3}|rd|zw|bv)$/

/** What is counted or measured with a number before it. */
const COUNTED = wordSet(`
  u uur uren uurtje uurtjes min minuut minuten sec seconden dag dagen week weken maand maanden jaar
  kwartier h hour hours hr hrs minute minutes mins day days weeks month months year years yr yrs
  stunde stunden tag tage woche wochen monat monate jahr jahre heure heures jour jours mois an ans
  hora horas godz godzin godziny dni saat gün dakika
  x keer maal times time fois mal raz razy kez kere
  km m meter mtr cm mm kg kilo gram liter l ml kilometer miles mile
  euro eur cent dollar procent percent graden punten punt sterren ster stars star points cijfer
  klant klanten klus klussen dienst diensten shift shifts rit ritten beurt beurten gig gigs taak
  taken opdracht opdrachten order orders bestelling bestellingen bezorging bezorgingen pakket
  pakketten pakketje pakketjes maaltijd maaltijden stop stops adressen deliveries delivery parcels
  packages meals jobs job customers customer clients client
  winkel winkels filiaal filialen kraam kramen restaurant restaurants hotels shops shop stores store
  kind kinderen mens mensen man vrouw vrouwen persoon personen gast gasten collega collega's hond
  honden kat katten kandidaten bewoners cliënten baby's kids children people persons guests dogs cats
  kamer kamers ramen raam deur deuren tafel tafels huis huizen woning woningen etage etages
  verdieping verdiepingen trap trappen badkamers toiletten rooms room doos dozen krat kratten pallet
  pallets box boxes bags zakken tassen foto's stuks stuk items producten artikelen bomen auto's
  auto fietsen fiets banen vakken rijen gangen
  januari februari maart april mei juni juli augustus september oktober november december
  january february march may june july august october jan feb mrt apr jun jul aug sept sep okt
  oct nov dec
  keren dagdelen nachten nights avonden ochtenden evenings feesten feestjes evenementen events
  halte haltes afslag afslagen stations rotonde rotondes kruispunten
`)

const COUNTING_SIGNS = new Set(['%', '€', '$', '£', '°', '+', '×'])

/** Whether the token at this place can be the number of a house. */
export function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'number' || !HOUSE_NUMBER.test(token.text) || YEAR.test(token.text)) {
    return false
  }
  const next = tokens[at + 1]
  if (next === undefined) return true
  if (next.kind === 'word') {
    return next.isGlued ? ADDITION.test(next.text) : !COUNTED.has(next.lower)
  }
  if (COUNTING_SIGNS.has(next.text)) return false
  return next.kind === 'number' || !isLargerNumber(next, tokens.slice(at + 2, at + 4))
}

/** `9.30`, `10:00`, `12,50`, and the first half of `10-12 uur`. */
function isLargerNumber(sign: Token, [number, behind]: readonly Token[]): boolean {
  if (number?.kind !== 'number') return false
  if (/[.:]/.test(sign.text)) return number.isGlued
  if (sign.text === ',') return number.isGlued && number.text.length < 3
  if (sign.text !== '-' && sign.text !== '/') return false
  return YEAR.test(number.text) || (behind?.kind === 'word' && COUNTED.has(behind.lower))
}

/** Whether this word is counted by a number before it. */
export function isCounted(word: Token): boolean {
  return COUNTED.has(word.lower)
}
