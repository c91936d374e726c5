/**
 * A work certificate in words: one sentence for every member, and what it does not prove.
 * @module
 */
import { CLIENT_TYPE } from './client-type-texts.ts'
import { labelPointers, sayTranslation } from './describe-labels.ts'
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { describeSource } from './describe-source.ts'
import { describeWorkRows, isListLabel } from './describe-work-rows.ts'
import type { Formatter } from './format.ts'
import { countGigs, gigWord } from './gig-units.ts'
import { REGIONS, SECTORS } from './places-and-sectors.ts'
import { skillOf } from './skills.ts'
import { type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'
import type { WorkHistorySubject } from './work-history.ts'

type WordsFor<Value extends string> = Readonly<Record<Value, Words>>

const HOURS_BASIS: WordsFor<NonNullable<WorkHistorySubject['hoursBasis']>> = {
  approvedByClient: {
    nl: 'Klanten keurden de uren goed.',
    en: 'Clients approved the hours.',
  },
  booked: { nl: 'De uren komen uit de boekingen.', en: 'The hours come from the bookings.' },
  estimated: {
    nl: 'Het platform schatte de uren.',
    en: 'The platform estimated the hours.',
  },
}

const WORK_RELATION: WordsFor<NonNullable<WorkHistorySubject['workRelation']>> = {
  opdracht: { nl: 'werk als zelfstandige', en: 'self-employed work' },
  uitzend: { nl: 'uitzendwerk', en: 'temporary agency work' },
  arbeid: { nl: 'werk in loondienst', en: 'paid employment' },
  dienstverleningAanHuis: { nl: 'dienstverlening aan huis', en: 'services in the home' },
  onbekend: { nl: 'onbekend', en: 'unknown' },
}

const service: Sentence<WorkHistorySubject> = ({ service: text }, format) =>
  say(format, labelPointers('/service', text, format), {
    nl: `Dit biedt het platform aan: ${format.quoted(text)}.`,
    en: `This is what the platform offers: ${format.quoted(text)}.`,
  })

const period: Sentence<WorkHistorySubject> = ({ periodStart, periodEnd, gigUnit }, format) => {
  const gig = gigWord(1, gigUnit, format)
  return [
    ...say(format, ['/periodStart'], {
      nl: `Eerste ${gig}: ${format.month(periodStart)}.`,
      en: `First ${gig}: ${format.month(periodStart)}.`,
    }),
    ...say(format, ['/periodEnd'], {
      nl: `Laatste ${gig}: ${format.month(periodEnd)}.`,
      en: `Last ${gig}: ${format.month(periodEnd)}.`,
    }),
  ]
}

const activity: Sentence<WorkHistorySubject> = (subject, format) => {
  const { activeMonths, stillActive, gigUnit, dataAsOf } = subject
  const gig = gigWord(1, gigUnit, format)
  return [
    ...sayIfPresent(activeMonths, (months) =>
      say(format, ['/activeMonths'], {
        nl: `Maanden met minstens één ${gig}: ${format.count(months)}.`,
        en: `Months with at least one ${gig}: ${format.count(months)}.`,
      }),
    ),
    ...sayIfPresent(stillActive, (isActive) =>
      say(format, ['/stillActive'], activityWords(isActive, format.day(dataAsOf))),
    ),
  ]
}

function activityWords(isActive: boolean, day: string): Words {
  return isActive
    ? {
        nl: `Op ${day} was de werkende nog actief op het platform.`,
        en: `On ${day} the worker was still active on the platform.`,
      }
    : {
        nl: `Op ${day} was de werkende niet meer actief op het platform.`,
        en: `On ${day} the worker was no longer active on the platform.`,
      }
}

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
        en: `Hours worked: ${format.decimal(hours)}.`,
      }),
    ),
    ...sayIfPresent(hoursBasis, (basis) => say(format, ['/hoursBasis'], HOURS_BASIS[basis])),
  ]
}

const clients: Sentence<WorkHistorySubject> = ({ clients: of, gigUnit }, format) => [
  ...sayIfPresent(of?.distinct, (count) =>
    say(format, ['/clients/distinct'], {
      nl: `Aantal klanten: ${format.count(count)}.`,
      en: `Number of clients: ${format.count(count)}.`,
    }),
  ),
  ...sayIfPresent(of?.returning, (count) =>
    say(format, ['/clients/returning'], {
      nl: `Klanten die terugkwamen: ${format.count(count)}.`,
      en: `Clients who came back: ${format.count(count)}.`,
    }),
  ),
  ...(of?.types ?? []).flatMap(({ clientType, gigs }, index) => {
    const pointer = `/clients/types/${index}`
    const { nl, en } = CLIENT_TYPE[clientType]
    return say(format, [`${pointer}/clientType`, `${pointer}/gigs`], {
      nl: `${manyGigs(gigUnit, format)} voor ${nl}: ${format.count(gigs)}.`,
      en: `${manyGigs(gigUnit, format)} for ${en}: ${format.count(gigs)}.`,
    })
  }),
  ...sayIfPresent(of?.named, (names) => {
    const pointers = names.map((_, index) => `/clients/named/${index}`)
    const list = format.list(names.map((name) => `‘${format.free(name)}’`))
    return say(format, pointers, {
      nl: `Onder de klanten: ${list}.`,
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
      nl: `Werkrelatie volgens het platform: ${nl}. Dit zegt niets over wat het volgens de wet is.`,
      en: `Working relationship according to the platform: ${en}. This says nothing about its legal status.`,
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

const gigsPerMonth: Sentence<WorkHistorySubject> = ({ gigsPerMonth: list, gigUnit }, format) =>
  sayIfPresent(list, (months) => {
    const pointers = months.flatMap((_, index) => [
      `/gigsPerMonth/${index}/month`,
      `/gigsPerMonth/${index}/gigs`,
    ])
    const items = months.map(({ month, gigs }) => `${format.month(month)}: ${format.count(gigs)}`)
    return say(format, pointers, {
      nl: `${manyGigs(gigUnit, format)} per maand. ${format.capitalise(items.join('; '))}.`,
      en: `${manyGigs(gigUnit, format)} per month. ${items.join('; ')}.`,
    })
  })

const inferredSkills: Sentence<WorkHistorySubject> = ({ inferredSkills: iris }, format) =>
  sayIfPresent(iris, (skills) => {
    const labels = skills.map((iri) => skillOf(iri).label)
    const pointers = skills.map((_, index) => `/inferredSkills/${index}`)
    return say(format, pointers, {
      nl: `Hoort meestal bij dit werk: ${format.list(labels.map(({ nl }) => nl))}. Dit is niet getest.`,
      en: `Usually part of this work: ${format.list(labels.map(({ en }) => en))}. This was not tested.`,
    })
  })

const translations: Sentence<WorkHistorySubject> = ({ service: offer, work }, format) => [
  ...sayTranslation('/service', offer, format),
  ...work.flatMap((row, index) =>
    isListLabel(row) ? [] : sayTranslation(`/work/${index}/label`, row.label, format),
  ),
]

/** `Bezorgingen`, at the start of a sentence. */
function manyGigs(unit: WorkHistorySubject['gigUnit'], format: Formatter): string {
  return format.capitalise(gigWord(0, unit, format))
}

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
  describeSource,
  translations,
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
