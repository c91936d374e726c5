/**
 * What belongs to the work that a certificate is about: tasks as the platform names them, and skills
 * that usually come with it. It describes the job and never the person; nothing of it was tested.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { workHistoryCheck } from './check-work-history.ts'
import { formatterOf } from './format.ts'
import { skillOf } from './skills.ts'
import type { Locale } from './words.ts'

/** Short texts, each once; [] for everything but a work certificate. */
export function tasksOfJob(subject: JsonObject, locale: Locale): readonly string[] {
  if (!workHistoryCheck.fits(subject)) return []
  const { work, inferredSkills = [] } = subject
  const tasks = work.flatMap(({ tasks: named = [] }) => named)
  const { say } = formatterOf(locale)
  return [...new Set([...tasks, ...inferredSkills.map((iri) => say(skillOf(iri).label))])]
}
