import { domainToASCII } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lintNames, lintNewcomer, whyMisleading } from '../../../src/trust/lint-names.ts'

const named = (name: string, host = `${'x'.repeat(3)}.example`) => ({
  did: `did:web:${host}`,
  names: { nl: name, en: name },
})

/** What someone might ask to be listed as, beside the platform that is listed already. */
const CONFUSABLE: readonly (readonly [listed: string, newcomer: string])[] = [
  ['YoungOnes', 'youngones'],
  ['YoungOnes', 'Young Ones'],
  ['YoungOnes', 'Young-Ones'],
  ['YoungOnes', 'YoungOnes B.V.'],
  ['YoungOnes', 'YoungOnes BV'],
  ['YoungOnes', 'YoungOnes Nederland'],
  ['YoungOnes', 'YoungOnes.nl'],
  ['YoungOnes', 'Y0ungOnes'],
  ['YoungOnes', 'Y0ung0nes'],
  ['YoungOnes', 'YoungOne5'],
  ['YoungOnes', 'Young0nes N.V.'],
  ['YoungOnes', 'Y\u043eungOnes'], // Cyrillic o
  ['YoungOnes', '\u03a5oungOnes'], // Greek capital upsilon
  ['YoungOnes', 'Young\u041enes'], // Cyrillic capital O
  ['YoungOnes', 'YoungOn\u0435s'], // Cyrillic ie
  ['YoungOnes', 'YoungOne\u0455'], // Cyrillic dze
  ['YoungOnes', 'YoungOn\u00e9s'],
  ['YoungOnes', 'Y\u00f6ungOnes'],
  ['YoungOnes', 'Y\u00f8ungOnes'],
  ['YoungOnes', 'You\u200bngOnes'], // zero-width space
  ['YoungOnes', 'Young\u200dOnes'], // zero-width joiner
  ['YoungOnes', 'Young\u00adOnes'], // soft hyphen
  ['YoungOnes', '\u202eYoungOnes'], // right-to-left override
  ['YoungOnes', '\uff39\uff4f\uff55\uff4e\uff47\uff2f\uff4e\uff45\uff53'], // full width
  ['YoungOnes', '\u{1d418}oungOnes'], // mathematical bold Y
  ['Temper', 'Ternper'],
  ['Temper', 'T3mper'],
  ['Temper', 'Temp\u0435r'],
  ['Temper', '7emper'],
  ['Temper', '\u0422emper'], // Cyrillic capital te
  ['Temper', 'Tem\u0440er'], // Cyrillic er
  ['Temper', '\u0442\u0435\u043c\u0440\u0435r'],
  ['WinkelScan', 'VVinkelScan'],
  ['WinkelScan', 'W1nkelScan'],
  ['WinkelScan', 'WinkeIScan'], // capital i
  ['WinkelScan', 'Winke1Scan'],
  ['WinkelScan', 'Winke|Scan'],
  ['WinkelScan', 'Winkel\u00a0Scan'], // no-break space
  ['WinkelScan', 'W\u0131nkelScan'], // dotless i
  ['SnelFiets', 'SneIFiets'],
  ['SnelFiets', 'Sne1fiets'],
  ['SnelFiets', 'Snel\u2011Fiets'], // non-breaking hyphen
  ['SnelFiets', 'Snel\ufb01ets'], // ligature
  ['Deliveroo', 'Cleliveroo'],
  ['Tempo', 'Temp0'],
  ['Tempo', 'Te\u043cpo'],
  ['Tempo', 'T\u0435m\u0440\u043e'],
  ['Bolt', '8olt'],
  ['Bolt', 'B\u03bflt'], // Greek omicron
  ['Klus', 'K1us'],
  ['Klus', '\u039alus'], // Greek capital kappa
]

/** Real kinds of names: companies and platforms as they call themselves in the Netherlands. */
const HONEST: readonly string[] = [
  'YoungOnes',
  'Temper',
  'Tempo-Team',
  'Bezorger Tempo',
  'WinkelScan',
  'SnelFiets',
  'Zorgwerk',
  'Charly Cares',
  'Helpling',
  '2DAYSMOOD',
  'Werkspot',
  '\u2019t Klusje',
  "'s-Hertogenbosch Schoonmaak",
  'Caf\u00e9 De Eendracht',
  'Re\u00efntegratie Noord',
  'Zo\u00eb & Zonen',
  'Co\u00f6peratie Zuid',
  'Van den Berg Horeca',
  'Klus24',
  'Bouw & Co',
  'Thuisbezorgd',
  'Freelance.nl',
  'ProntoPro',
  'Flexwerk! Utrecht',
]

describe('a name', () => {
  test.each(CONFUSABLE)('that people take for %s is refused: %s', (listed, newcomer) => {
    expect(lintNewcomer(named(newcomer), [named(listed, 'listed.example')])).not.toEqual([])
  })

  test.each(HONEST)('of an honest platform is taken beside all others: %s', (name) => {
    const others = HONEST.filter((other) => other !== name)
    const listed = others.map((other, index) => named(other, `platform-${index}.example`))
    expect(lintNewcomer(named(name, 'newcomer.nl'), listed)).toEqual([])
  })

  test.each([
    ['mixes scripts', 'Kl\u0443s'],
    ['mixes Latin with Han', 'Klus\u5de5'],
    ['has a zero-width joiner', 'Kl\u200dus'],
    ['has a direction mark', 'Klus\u200f'],
    ['has two spaces', 'De  Klus'],
    ['begins with a space', ' Klus'],
    ['has a tab', 'De\tKlus'],
    ['has a mark that stands alone', 'Klus\u0489'],
    ['is of compatibility forms', '\u24c0lus'],
  ])('that %s misleads', (_, name) => {
    expect(whyMisleading(name)).toBeTypeOf('string')
  })

  test('may stay what it is when the platform that has it is listed again', () => {
    const platform = named('Temper')
    expect(lintNewcomer(platform, [platform])).toEqual([])
  })
})

describe('a domain', () => {
  test.each([
    ['y0ungones.nl'],
    ['young-ones.nl'],
    [domainToASCII('y\u043eungones.nl')],
    [domainToASCII('youngon\u00e9s.nl')],
    ['www.youngones.nl'],
  ])('that people take for another is refused: %s', (host) => {
    const problems = lintNewcomer(named('Anders', host), [named('YoungOnes', 'youngones.nl')])
    expect(problems).toContainEqual(expect.objectContaining({ pointer: '/did' }))
  })

  test.each([['oldones.nl'], ['youngones.example'], ['werk.youngones-partners.nl']])(
    'of its own is taken: %s',
    (host) => {
      expect(lintNewcomer(named('Anders', host), [named('YoungOnes', 'youngones.nl')])).toEqual([])
    },
  )

  test('may have several platforms below it', () => {
    const [one, other] = [named('Een', 'youngones.nl'), named('Twee', 'youngones.nl:werk')]
    expect(lintNames([one, other])).toEqual([])
  })
})

test('a list says where it names two that people take for each other', () => {
  const list = [
    named('Temper', 'a.example'),
    named('Klus', 'b.example'),
    named('Ternper', 'c.example'),
  ]
  expect(lintNames(list)).toEqual([
    {
      pointer: '/platforms/2/names/nl',
      message: 'must not be confusable with a name of /platforms/0',
    },
    {
      pointer: '/platforms/2/names/en',
      message: 'must not be confusable with a name of /platforms/0',
    },
  ])
})
