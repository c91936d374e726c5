/**
 * A work certificate in words: one sentence for every member, and what it does not prove.
 * @module
 */
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { describeWorkRows } from './describe-work-rows.ts'
import { countGigs } from './gig-units.ts'
import { REGIONS, SECTORS } from './places-and-sectors.ts'
import { skillOf } from './skills.ts'
import { bothPointers, type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'
import type { WorkHistorySubject } from './work-history.ts'

type WordsFor<Value extends string> = Readonly<Record<Value, Words>>

const HOURS_BASIS: WordsFor<NonNullable<WorkHistorySubject['hoursBasis']>> = {
  approvedByClient: {
    nl: 'De opdrachtgevers keurden deze uren goed.',
    en: 'The clients approved these hours.',
  },
  booked: { nl: 'Dit zijn de geboekte uren.', en: 'These are the booked hours.' },
  estimated: {
    nl: 'Het platform schatte deze uren.',
    en: 'The platform estimated these hours.',
  },
}

const CLIENT_TYPE: WordsFor<'household' | 'business' | 'public' | 'nonprofit'> = {
  household: { nl: 'huishoudens', en: 'households' },
  business: { nl: 'bedrijven', en: 'businesses' },
  public: { nl: 'overheid', en: 'government' },
  nonprofit: { nl: 'verenigingen en stichtingen', en: 'non-profits' },
}

const WORK_RELATION: WordsFor<NonNullable<WorkHistorySubject['workRelation']>> = {
  opdracht: { nl: 'werk als zelfstandige', en: 'work as self-employed' },
  uitzend: { nl: 'uitzendwerk', en: 'temporary agency work' },
  arbeid: { nl: 'werk in loondienst', en: 'paid employment' },
  dienstverleningAanHuis: { nl: 'dienstverlening aan huis', en: 'services in the home' },
  onbekend: { nl: 'onbekend', en: 'unknown' },
}

const RECORD_BASIS: WordsFor<WorkHistorySubject['recordBasis']> = {
  platformRecords: {
    nl: 'De cijfers komen uit de administratie van het platform.',
    en: "The figures come from the platform's records.",
  },
  clientApproved: {
    nl: 'Opdrachtgevers keurden de cijfers goed.',
    en: 'Clients approved the figures.',
  },
  mixed: {
    nl: 'De cijfers komen deels van het platform. Deels keurden opdrachtgevers ze goed.',
    en: 'The figures come partly from the platform. Clients approved the other part.',
  },
}

const service: Sentence<WorkHistorySubject> = ({ service: text }, format) =>
  say(format, bothPointers('/service'), {
    nl: `Dit biedt het platform aan: ${format.both(text)}.`,
    en: `This is what the platform offers: ${format.both(text)}.`,
  })

const period: Sentence<WorkHistorySubject> = ({ periodStart, periodEnd }, format) => [
  ...say(format, ['/periodStart'], {
    nl: `Maand van de eerste klus: ${format.month(periodStart)}.`,
    en: `Month of the first gig: ${format.month(periodStart)}.`,
  }),
  ...say(format, ['/periodEnd'], {
    nl: `Maand van de laatste klus: ${format.month(periodEnd)}.`,
    en: `Month of the last gig: ${format.month(periodEnd)}.`,
  }),
]

const activity: Sentence<WorkHistorySubject> = ({ activeMonths, stillActive }, format) => [
  ...sayIfPresent(activeMonths, (months) =>
    say(format, ['/activeMonths'], {
      nl: `Maanden met minstens één klus: ${format.count(months)}.`,
      en: `Months with at least one gig: ${format.count(months)}.`,
    }),
  ),
  ...sayIfPresent(stillActive, (isActive) =>
    say(
      format,
      ['/stillActive'],
      isActive
        ? {
            nl: 'De werkende was toen nog actief op het platform.',
            en: 'The worker was still active on the platform then.',
          }
        : {
            nl: 'De werkende was toen niet meer actief op het platform.',
            en: 'The worker was no longer active on the platform then.',
          },
    ),
  ),
]

const amount: Sentence<WorkHistorySubject> = (subject, format) => {
  const { gigsCompleted, gigUnit, hoursWorked, hoursBasis } = subject
  const gigs = countGigs(gigsCompleted, gigUnit, format)
  return [
    ...say(format, ['/gigsCompleted', '/gigUnit'], {
      nl: `Gedaan: ${gigs}.`,
      en: `Completed: ${gigs}.`,
    }),
    ...sayIfPresent(hoursWorked, (hours) =>
      say(format, ['/hoursWorked'], {
        nl: `Gewerkt: ${format.decimal(hours)} uur.`,
        en: `Worked: ${format.decimal(hours)} hours.`,
      }),
    ),
    ...sayIfPresent(hoursBasis, (basis) => say(format, ['/hoursBasis'], HOURS_BASIS[basis])),
  ]
}

const clients: Sentence<WorkHistorySubject> = ({ clients: of }, format) => [
  ...sayIfPresent(of?.distinct, (count) =>
    say(format, ['/clients/distinct'], {
      nl: `Aantal opdrachtgevers: ${format.count(count)}.`,
      en: `Number of clients: ${format.count(count)}.`,
    }),
  ),
  ...sayIfPresent(of?.returning, (count) =>
    say(format, ['/clients/returning'], {
      nl: `Opdrachtgevers die terugkwamen: ${format.count(count)}.`,
      en: `Clients who came back: ${format.count(count)}.`,
    }),
  ),
  ...(of?.types ?? []).flatMap(({ clientType, gigs }, index) => {
    const pointer = `/clients/types/${index}`
    const { nl, en } = CLIENT_TYPE[clientType]
    return say(format, [`${pointer}/clientType`, `${pointer}/gigs`], {
      nl: `Klussen voor ${nl}: ${format.count(gigs)}.`,
      en: `Gigs for ${en}: ${format.count(gigs)}.`,
    })
  }),
  ...sayIfPresent(of?.named, (names) => {
    const pointers = names.map((_, index) => `/clients/named/${index}`)
    const list = format.list(names.map((name) => `‘${format.free(name)}’`))
    return say(format, pointers, {
      nl: `Onder de opdrachtgevers: ${list}.`,
      en: `Among the clients: ${list}.`,
    })
  }),
]

const sectorsAndRegions: Sentence<WorkHistorySubject> = ({ sectors, regions }, format) => [
  ...sayIfPresent(sectors, (codes) => {
    const list = format.list(codes.map((code) => `${format.say(SECTORS[code])} (SBI ${code})`))
    const pointers = codes.map((_, index) => `/sectors/${index}`)
    return say(format, pointers, { nl: `Branches: ${list}.`, en: `Sectors: ${list}.` })
  }),
  ...sayIfPresent(regions, (codes) => {
    const list = format.list(codes.map((code) => format.say(REGIONS[code])))
    const pointers = codes.map((_, index) => `/regions/${index}`)
    return say(format, pointers, { nl: `Gewerkt in: ${list}.`, en: `Worked in: ${list}.` })
  }),
]

const workRelation: Sentence<WorkHistorySubject> = ({ workRelation: relation }, format) =>
  sayIfPresent(relation, (of) => {
    const { nl, en } = WORK_RELATION[of]
    return say(format, ['/workRelation'], {
      nl: `Soort werkrelatie, zoals opgegeven door het platform: ${nl}. Over de wettelijke status zegt dit niets.`,
      en: `Kind of work relation, as stated by the platform: ${en}. This says nothing about the legal status.`,
    })
  })

const training: Sentence<WorkHistorySubject> = ({ training: list = [] }, format) =>
  list.flatMap(({ name, date }, index) => {
    const text = `‘${format.free(name)}’, ${format.month(date)}`
    return say(format, [`/training/${index}/name`, `/training/${index}/date`], {
      nl: `Training: ${text}.`,
      en: `Training: ${text}.`,
    })
  })

const gigsPerMonth: Sentence<WorkHistorySubject> = ({ gigsPerMonth: list }, format) =>
  sayIfPresent(list, (months) => {
    const pointers = months.flatMap((_, index) => [
      `/gigsPerMonth/${index}/month`,
      `/gigsPerMonth/${index}/gigs`,
    ])
    const items = months.map(({ month, gigs }) => `${format.month(month)} ${format.count(gigs)}`)
    return say(format, pointers, {
      nl: `Klussen per maand: ${items.join('; ')}.`,
      en: `Gigs per month: ${items.join('; ')}.`,
    })
  })

const inferredSkills: Sentence<WorkHistorySubject> = ({ inferredSkills: iris }, format) =>
  sayIfPresent(iris, (skills) => {
    const labels = skills.map((iri) => skillOf(iri).label)
    const pointers = skills.map((_, index) => `/inferredSkills/${index}`)
    return say(format, pointers, {
      nl: `Hoort meestal bij dit werk: ${format.list(labels.map(({ nl }) => nl))}. Dit is niet getoetst.`,
      en: `Usually part of this work: ${format.list(labels.map(({ en }) => en))}. This was not tested.`,
    })
  })

const source: Sentence<WorkHistorySubject> = ({ recordBasis, dataAsOf }, format) => [
  ...say(format, ['/recordBasis'], RECORD_BASIS[recordBasis]),
  ...say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `As of ${format.day(dataAsOf)}.`,
  }),
]

const SENTENCES: readonly Sentence<WorkHistorySubject>[] = [
  describePerson,
  service,
  describeWorkRows,
  amount,
  period,
  activity,
  clients,
  sectorsAndRegions,
  workRelation,
  training,
  gigsPerMonth,
  inferredSkills,
  source,
]

/** Every sentence of a work certificate. */
export const describeWorkHistory: Sentence<WorkHistorySubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a work certificate does not prove. */
export function describeLimitsOfWorkHistory(subject: WorkHistorySubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'Het bewijs zegt niet hoe goed het werk was.',
      en: 'The certificate does not say how good the work was.',
    },
  ]
}
