/**
 * The PDF getuigschrift: what a reader finds on paper and in the file, in both languages, and names
 * in the letters of those who have them.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { PrintedCertificate } from '../../../src/certificate/certificate-pdf/certificate-pdf.ts'
import { readPdf } from '../../../src/certificate/reading/read-pdf.ts'
import { readPicture } from '../../../src/certificate/reading/read-picture.ts'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import type { Locale } from '../../../src/claims/words.ts'
import {
  drawnGlyphs,
  pictureOf,
  printed,
  printedSample,
  SHARE_LINK,
  wordsOf,
} from '../../support/certificate-pdfs.ts'
import {
  fullGigList,
  fullReputation,
  fullReview,
  fullWorkHistory,
  minimalReputation,
  minimalReview,
  minimalWorkHistory,
} from '../../support/subjects.ts'

/** What a platform of the demo could say of the occupation of the full samples. */
const RANGE: PrintedCertificate['normalRange'] = {
  occupation: fullReputation().occupation,
  ratingSystem: 'stars',
  bestRating: '5',
  worstRating: '1',
  population: {
    nl: 'bezorgers met minstens 10 beoordelingen',
    en: 'couriers with 10 ratings or more',
  },
  n: 1_200,
  median: '4.7',
  p10: '4.5',
  p25: '4.6',
  p75: '4.8',
  p90: '4.9',
  asOf: '2026-11-01',
}

let full: readonly PrintedCertificate[]
/** The same ones in each language. */
let pdfs: Readonly<Record<Locale, Uint8Array>>

/** Without the places where a line ends: a code may be broken there. */
const closed = (text: string) => text.replaceAll(' ', '')

beforeAll(async () => {
  full = await Promise.all([
    printedSample('WorkHistoryCredential', fullWorkHistory()),
    printedSample('ReputationCredential', fullReputation(), { normalRange: RANGE }),
    printedSample('ReviewCredential', fullReview()),
  ])
  pdfs = { nl: await printed(full), en: await printed(full, { locale: 'en' }) }
})

describe('a getuigschrift', () => {
  test('has two pages for one platform, in a small file', async () => {
    expect(await wordsOf(pdfs.nl)).toHaveLength(2)
    expect(pdfs.nl.length).toBeLessThan(100_000)
  })

  test('gives its document back', async () => {
    const document = '{"type":"KlusCVBundle","verifiableCredential":[1]}'
    const reading = await readPdf(await printed(full, { document }))
    expect('document' in reading && Buffer.from(reading.document).toString()).toBe(document)
  })

  test('is the same, byte for byte, for the same content', async () => {
    expect(Buffer.from(pdfs.nl).equals(await printed(full))).toBe(true)
  })

  test('is structured: language, title, headings, and words instead of every figure', async () => {
    const text = Buffer.from(pdfs.nl).toString('latin1')
    for (const part of [
      '/Lang (nl)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /H2',
      '/OutputIntents',
    ]) {
      expect(text).toContain(part)
    }
    const figures = text.match(/\/S \/Figure\n[\s\S]*?>>/g) ?? []
    expect(figures).toHaveLength(3)
    for (const figure of figures) expect(figure).toContain('/Alt (')
  })

  test('is printed so that a phone reads the code', async () => {
    // 150 dots an inch: what a cheap printer and a phone make of it together.
    const picture = await pictureOf(pdfs.nl, 1, 150 / 72)
    expect(await readPicture(picture)).toEqual({ shareLink: SHARE_LINK })
  })
})

describe.each(['nl', 'en'] as const)('on paper in %s', (locale: Locale) => {
  test('stands every signed sentence', async () => {
    const pages = await wordsOf(pdfs[locale])
    const paper = closed(pages.join(''))
    for (const { credential } of full) {
      const type = credential.type.at(-1) ?? ''
      const { statements } = describeCertificate(type, credential.credentialSubject, locale)
      for (const { text } of statements) expect(paper).toContain(closed(text))
    }
  })

  test('the first page has who, what, figures, both charts, a review, and how to check', async () => {
    const [first] = await wordsOf(pdfs[locale])
    const words = {
      nl: [
        'Werkbewijs',
        'werkte als fietskoerier en deed ander werk via Tempo Bezorging',
        'van augustus 2024 tot en met oktober 2026.',
        'bezorgingen gedaan',
        'Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.',
        'Werk per maand',
        'Bij dit werk hoort',
        'Wat anderen schreven',
        '1 van 41 geschreven reviews, gekozen door de werkende.',
        'Scan de code.',
        'Papier alleen is geen bewijs.',
        'KvK 90000099',
        'Geldig tot en met 1 november 2027',
      ],
      en: [
        'Work certificate',
        'worked as a bicycle courier and did other work through Tempo Bezorging',
        'from August 2024 to October 2026.',
        'deliveries completed',
        'On this platform, 8 out of 10 people have between 4.5 and 4.9.',
        'Work per month',
        'Part of this work',
        'What others wrote',
        '1 of 41 written reviews, chosen by the worker.',
        'Scan the code.',
        'Paper alone is no proof.',
        'Dutch trade register 90000099',
        'Valid until 1 November 2027',
      ],
    }[locale]
    for (const text of ['Samira El Amrani', '412', 'verify.example', ...words]) {
      expect(first).toContain(text)
    }
  })
})

test('the sheet in English has no Dutch of ours, but for the sentence that it exists', async () => {
  const certificates = [
    await printedSample('WorkHistoryCredential', minimalWorkHistory()),
    await printedSample('ReputationCredential', minimalReputation()),
  ]
  const [paper = ''] = await wordsOf(await printed(certificates, { locale: 'en' }))
  expect(paper).toContain('Ook in het Nederlands.')
  const rest = paper.replace('Ook in het Nederlands.', '')
  expect(rest).not.toMatch(/ (?:het|de|een|van|op|niet|tot|bewijs) /)
})

const NAMES = [
  'Nguyễn Thị Phương Thảo',
  'Łukasz Wiśniewski',
  'Gülşah Yıldırım',
  'Ștefan Țurcanu',
  'Олена Коваленко',
  'Αλέξανδρος Παπαδόπουλος',
  'محمد الأمين',
  'ሰላም ተስፋይ',
  'Jan-Willem van der Berg-de Vries',
  `Maximiliaan ${'Oldenbarnevelt-Wassenaer '.repeat(3)}van der Hoeven`,
] as const

describe('a name', () => {
  let pages: readonly string[]
  let pdf: Uint8Array

  beforeAll(async () => {
    const of = (name: string) =>
      printedSample('WorkHistoryCredential', { ...minimalWorkHistory(), name })
    pdf = await printed(await Promise.all(NAMES.map(of)))
    pages = await wordsOf(pdf)
  })

  test.each(NAMES.map((name, at) => ({ name, at })))(
    '$name is on its own paper',
    ({ name, at }) => {
      const letters = [...name.normalize('NFC')].filter((letter) => /\p{L}/u.test(letter))
      expect(pages).toHaveLength(2 * NAMES.length)
      // Of ligatures and lines a reader makes what it can: letters are compared, not their order.
      expect(letters.filter((letter) => !pages[2 * at]?.includes(letter))).toEqual([])
      expect(pages[2 * at]).not.toContain('…')
    },
  )

  test('is drawn without a box', () => {
    const glyphs = drawnGlyphs(pdf)
    expect(glyphs.length).toBeGreaterThan(10_000)
    expect(glyphs.filter((glyph) => glyph === 0)).toEqual([])
  })

  test('in letters that no font of ours has is left out, and the paper says so', async () => {
    const name = '王小明 Wang'
    const work = await printedSample('WorkHistoryCredential', { ...minimalWorkHistory(), name })
    const paper = await printed([work])
    expect(drawnGlyphs(paper).filter((glyph) => glyph === 0)).toEqual([])
    const [first, second] = await wordsOf(paper)
    expect(first).toContain('… Wang')
    expect(second).toContain('In het bestand zelf staan ze wel.')
  })
})

describe('what is left out', () => {
  test('leaves no heading behind', async () => {
    const work = await printedSample('WorkHistoryCredential', minimalWorkHistory())
    const [first] = await wordsOf(await printed([work]))
    for (const head of [
      'Werk per maand',
      'Bij dit werk hoort',
      'Wat anderen schreven',
      'sterren',
    ]) {
      expect(first).not.toContain(head)
    }
  })

  test('a code: then the paper says where to open the file', async () => {
    const [first] = await wordsOf(await printed(full, { code: undefined } as never))
    expect(first).toContain('Open dit bestand op verify.example')
    expect(first).not.toContain('Scan de code')
  })
})

test('each platform has pages of its own, and figures of ratings alone stand by themselves', async () => {
  const other = { platform: { name: 'OppasMaat' } }
  const rated = await printedSample('ReputationCredential', minimalReputation(), other)
  const pages = await wordsOf(await printed([...full, elsewhere(rated)]))
  expect(pages).toHaveLength(4)
  expect(pages[2]).toContain('Beoordelingsbewijs')
  expect(pages[2]).toContain('via OppasMaat')
  expect(pages[2]).not.toContain('Tempo')
  expect(pages[3]).toContain('Bladzijde 4 van 4')
})

test('a review from right to left stands in its own language', async () => {
  const review = await printedSample('ReviewCredential', minimalReview())
  const pdf = await printed([full[0] as PrintedCertificate, review])
  expect(drawnGlyphs(pdf).filter((glyph) => glyph === 0)).toEqual([])
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (ar)')
})

test('a list of gigs goes on as long as it takes', async () => {
  const [gig] = fullGigList().gigList ?? []
  const gigList = Array.from({ length: 120 }, (_, at) => ({ ...gig, number: at + 1 }))
  const list = { ...fullGigList(), gigsCompleted: 400, gigList }
  const pages = await wordsOf(await printed([await printedSample('GigListCredential', list)]))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.join(' ')).toContain('Dienst 120:')
})

describe('no PDF is written', () => {
  test('of what is not signed, or not of our types', async () => {
    const [work] = full as readonly [PrintedCertificate]
    const { proof: _, ...unsigned } = work.credential
    const others = [unsigned, { ...work.credential, type: ['VerifiableCredential', 'Diploma'] }]
    for (const credential of others) {
      const pdf = async () => printed([{ ...work, credential: credential as never }])
      await expect(pdf).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
    }
  })

  test('with more in its code than a code holds', async () => {
    const pdf = async () => printed(full, { code: { text: 'x'.repeat(3_000) } })
    await expect(pdf).rejects.toThrow(RangeError)
  })
})

/** The same, signed by another. */
function elsewhere(certificate: PrintedCertificate): PrintedCertificate {
  const credential = { ...certificate.credential, issuer: 'did:web:oppasmaat.example' }
  return { ...certificate, credential }
}
