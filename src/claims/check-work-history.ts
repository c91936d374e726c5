/**
 * What must be true between the members of a work certificate: figures that contradict each other
 * are a mistake in the platform's records, and are found before they are signed.
 * @module
 */
import { checkDataDay, NOT_AFTER_DATA } from './check-data-day.ts'
import { findOccupation, OTHER_WORK_IRI } from './occupations.ts'
import { type Breach, createSubjectCheck, type Detail, expect, type Rule } from './subject-check.ts'
import { areUnique, monthOf, monthsBetween, sum, toHundredths } from './value-rules.ts'
import { WorkHistorySchema, type WorkHistorySubject } from './work-history.ts'

/** Fewer gigs than this in a row of several could point at one client. */
const SMALLEST_ROW = 3

const NO_MORE_GIGS: Detail = (name) => ({
  nl: `mag samen niet meer klussen hebben dan ${name('gigsCompleted')}`,
  en: `must not have more gigs than ${name('gigsCompleted')}`,
})

const period: Rule<WorkHistorySubject> = ({ periodStart, periodEnd, dataAsOf, activeMonths }) => [
  ...expect(periodStart <= periodEnd, '/periodEnd', (name) => ({
    nl: `mag niet voor ${name('periodStart')} liggen`,
    en: `must not be before ${name('periodStart')}`,
  })),
  ...expect(periodEnd <= monthOf(dataAsOf), '/periodEnd', NOT_AFTER_DATA),
  ...expect(
    (activeMonths ?? 1) <= Math.max(1, monthsBetween(periodStart, periodEnd)),
    '/activeMonths',
    {
      nl: 'mag niet meer zijn dan de maanden van de periode',
      en: 'must not be more than the months of the period',
    },
  ),
]

const activity: Rule<WorkHistorySubject> = ({ activeMonths, gigsCompleted }) =>
  expect((activeMonths ?? 1) <= gigsCompleted, '/activeMonths', (name) => ({
    nl: `mag niet meer zijn dan ${name('gigsCompleted')}: in elke maand is er een klus`,
    en: `must not be above ${name('gigsCompleted')}: each month has a gig`,
  }))

/** A day has 24 hours and a month 31 of them: more comes of a lost decimal point. */
const MOST_HOURS_A_MONTH = 24 * 31

const dates: Rule<WorkHistorySubject> = (subject) => [
  ...checkDataDay(subject),
  ...(subject.training ?? []).flatMap(({ date }, index) =>
    expect(date <= monthOf(subject.dataAsOf), `/training/${index}/date`, NOT_AFTER_DATA),
  ),
]

const hours: Rule<WorkHistorySubject> = (subject) => {
  const { hoursWorked, hoursBasis, work, periodStart, periodEnd } = subject
  const months = Math.max(1, monthsBetween(periodStart, periodEnd))
  const ofRows = sum(work.map((row) => toHundredths(row.hours ?? '0')))
  return [
    ...expect(
      (hoursWorked === undefined) === (hoursBasis === undefined),
      '/hoursBasis',
      (name) => ({
        nl: `moet er staan als ${name('hoursWorked')} er staat, en anders niet`,
        en: `must be present exactly when ${name('hoursWorked')} is`,
      }),
    ),
    ...expect(
      toHundredths(hoursWorked ?? '0') <= months * MOST_HOURS_A_MONTH * 100,
      '/hoursWorked',
      {
        nl: 'mag niet meer zijn dan de uren die er in de periode zijn',
        en: 'must not be more than the hours that the period has',
      },
    ),
    ...expect(ofRows <= toHundredths(hoursWorked ?? '0'), '/work', (name) => ({
      nl: `mag samen niet meer uren hebben dan ${name('hoursWorked')}`,
      en: `must not have more hours than ${name('hoursWorked')}`,
    })),
  ]
}

const rows: Rule<WorkHistorySubject> = ({ work, gigsCompleted }) => [
  ...expect(areUnique(work.map(({ occupation }) => occupation)), '/work', (name) => ({
    nl: `mag elke ${name('occupation')} maar één keer hebben`,
    en: `must have each ${name('occupation')} once`,
  })),
  ...expect(sum(work.map(({ gigs }) => gigs)) <= gigsCompleted, '/work', NO_MORE_GIGS),
  ...work.flatMap((row, index) => checkRow(row, `/work/${index}`, work.length > 1)),
]

function checkRow(
  row: WorkHistorySubject['work'][number],
  pointer: string,
  isOneOfSeveral: boolean,
): readonly Breach[] {
  const { escoUri, isco08 } = findOccupation(row.occupation) ?? {}
  const mayBeNamed = row.occupation === OTHER_WORK_IRI || row.gigs >= SMALLEST_ROW
  return [
    ...expect(!isOneOfSeveral || mayBeNamed, `${pointer}/gigs`, {
      nl: 'moet 3 of meer zijn; kleinere rijen horen samen in een rij "overig"',
      en: 'must be 3 or more; smaller rows go together in one row "overig"',
    }),
    ...expect(
      row.escoOccupation === undefined || escoUri === undefined || row.escoOccupation === escoUri,
      `${pointer}/escoOccupation`,
      {
        nl: 'moet het ESCO-beroep zijn dat in onze lijst bij dit werk hoort; laat het weg',
        en: 'must be the ESCO occupation of this work in our list; leave it out',
      },
    ),
    ...expect(
      row.isco08 === undefined || isco08 === undefined || row.isco08 === isco08,
      `${pointer}/isco08`,
      {
        nl: 'moet de ISCO-08-groep zijn die in onze lijst bij dit werk hoort; laat het weg',
        en: 'must be the ISCO-08 group of this work in our list; leave it out',
      },
    ),
  ]
}

const clients: Rule<WorkHistorySubject> = ({ clients: of, gigsCompleted }) => {
  if (of === undefined) return []
  const { distinct = gigsCompleted, returning = 0, types = [], named = [] } = of
  return [
    ...expect(distinct <= gigsCompleted, '/clients/distinct', (name) => ({
      nl: `mag niet meer zijn dan ${name('gigsCompleted')}`,
      en: `must not be above ${name('gigsCompleted')}`,
    })),
    ...expect(returning <= distinct, '/clients/returning', (name) => ({
      nl: `mag niet meer zijn dan ${name('distinct')}`,
      en: `must not be above ${name('distinct')}`,
    })),
    ...expect(named.length <= distinct, '/clients/named', (name) => ({
      nl: `mag er niet meer hebben dan ${name('distinct')}`,
      en: `must not be more than ${name('distinct')}`,
    })),
    ...expect(areUnique(types.map(({ clientType }) => clientType)), '/clients/types', (name) => ({
      nl: `mag elke ${name('clientType')} maar één keer hebben`,
      en: `must have each ${name('clientType')} once`,
    })),
    ...expect(sum(types.map(({ gigs }) => gigs)) <= gigsCompleted, '/clients/types', NO_MORE_GIGS),
  ]
}

const gigsPerMonth: Rule<WorkHistorySubject> = (subject) => {
  const { gigsPerMonth: list, periodStart, periodEnd, gigsCompleted, activeMonths } = subject
  if (list === undefined) return []
  const inPeriod = list.flatMap(({ month }, index) => {
    const isInside = month >= periodStart && month <= periodEnd
    return expect(isInside, `/gigsPerMonth/${index}/month`, (name) => ({
      nl: `moet van ${name('periodStart')} tot en met ${name('periodEnd')} liggen`,
      en: `must be from ${name('periodStart')} to ${name('periodEnd')}`,
    }))
  })
  return [
    ...inPeriod,
    ...expect(sum(list.map(({ gigs }) => gigs)) <= gigsCompleted, '/gigsPerMonth', NO_MORE_GIGS),
    ...expect(list.length <= (activeMonths ?? list.length), '/gigsPerMonth', (name) => ({
      nl: `mag niet meer maanden hebben dan ${name('activeMonths')}`,
      en: `must not have more months than ${name('activeMonths')}`,
    })),
  ]
}

/** The check of a work certificate's subject: shape, texts, and all rules above. */
export const workHistoryCheck = createSubjectCheck(WorkHistorySchema, [
  period,
  dates,
  activity,
  hours,
  rows,
  clients,
  gigsPerMonth,
])
