/**
 * The kinds of work of a work certificate in words: what we call it, what the platform calls it,
 * how much of it, which tasks, and the codes by which job centres search.
 * @module
 */
import { labelPointers } from './describe-labels.ts'
import type { Formatter } from './format.ts'
import { countGigs } from './gig-units.ts'
import { occupationOf } from './occupations.ts'
import { bothPointers, type Sentence, type Statement, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'
import type { WorkHistorySubject } from './work-history.ts'

type WorkRow = WorkHistorySubject['work'][number]

/** Every sentence about the kinds of work. */
export const describeWorkRows: Sentence<WorkHistorySubject> = ({ work: rows, gigUnit }, format) =>
  rows.flatMap((row, index) => [
    ...sayRow(row, `/work/${index}`, countGigs(row.gigs, gigUnit, format), format),
    ...sayTasks(row, `/work/${index}`, format),
    ...sayCodes(row, `/work/${index}`, format),
  ])

/** Whether the platform has no word of its own: then our list has said it, in both languages. */
export function isListLabel({ occupation, label }: WorkRow): boolean {
  const listed = occupationOf(occupation).label
  return label.nl === listed.nl && label.en === listed.en
}

function sayRow(
  row: WorkRow,
  pointer: string,
  gigs: string,
  format: Formatter,
): readonly Statement[] {
  const kind = occupationOf(row.occupation).label
  const label = format.quoted(row.label)
  const isSaid = row.label[format.locale] === kind[format.locale]
  const called: Words = isSaid
    ? { nl: '', en: '' }
    : { nl: ` Op het platform heet dat ${label}.`, en: ` The platform calls it ${label}.` }
  const labels = isListLabel(row)
    ? bothPointers(`${pointer}/label`)
    : labelPointers(`${pointer}/label`, row.label, format)
  return [
    ...say(format, [`${pointer}/occupation`, `${pointer}/gigs`, ...labels], {
      nl: `Soort werk: ${kind.nl}.${called.nl} Gedaan: ${gigs}.`,
      en: `Kind of work: ${kind.en}.${called.en} Completed: ${gigs}.`,
    }),
    ...sayIfPresent(row.hours, (hours) =>
      say(format, [`${pointer}/hours`], {
        nl: `Uren in dit werk: ${format.decimal(hours)}.`,
        en: `Hours in this work: ${format.decimal(hours)}.`,
      }),
    ),
  ]
}

function sayTasks(row: WorkRow, pointer: string, format: Formatter): readonly Statement[] {
  return sayIfPresent(row.tasks, (tasks) => {
    const pointers = tasks.map((_, index) => `${pointer}/tasks/${index}`)
    const list = format.list(tasks.map((task) => `‘${format.free(task)}’`))
    return say(format, pointers, {
      nl: `Taken bij dit werk: ${list}.`,
      en: `Tasks in this work: ${list}.`,
    })
  })
}

/** Codes for job centres, which search by them. */
function sayCodes(row: WorkRow, pointer: string, format: Formatter): readonly Statement[] {
  return [
    ...sayIfPresent(row.isco08, (code) =>
      say(format, [`${pointer}/isco08`], {
        nl: `Code van dit beroep in de lijst ISCO-08: ${code}.`,
        en: `Code of this occupation in the list ISCO-08: ${code}.`,
      }),
    ),
    ...sayIfPresent(row.escoOccupation, (iri) =>
      say(format, [`${pointer}/escoOccupation`], {
        nl: `Code van dit beroep in de Europese lijst ESCO: ${iri.split('/').at(-1)}.`,
        en: `Code of this occupation in the European list ESCO: ${iri.split('/').at(-1)}.`,
      }),
    ),
    ...sayIfPresent(row.competentNL, (iri) =>
      say(format, [`${pointer}/competentNL`], {
        nl: `Dit beroep in de lijst CompetentNL: ${iri}.`,
        en: `This occupation in the list CompetentNL: ${iri}.`,
      }),
    ),
  ]
}
