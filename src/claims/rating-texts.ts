/**
 * How ratings were given, in words that fit who gave them: clients who rate work that was done for
 * them, or the platform that looks at it itself.
 * @module
 */
import type { ReputationSubject } from './reputation.ts'
import type { Words } from './words.ts'

type Rater = ReputationSubject['ratingGivenBy']
type System = ReputationSubject['ratingSystem']

/** Who gave the ratings, after `door` and `by`: of one rating, and of many. */
export const RATER: Readonly<Record<Rater, { readonly one: Words; readonly many: Words }>> = {
  household: {
    one: { nl: 'een huishouden', en: 'a household' },
    many: { nl: 'huishoudens', en: 'households' },
  },
  business: {
    one: { nl: 'een bedrijf', en: 'a business' },
    many: { nl: 'bedrijven', en: 'businesses' },
  },
  platformReview: {
    one: { nl: 'het platform zelf', en: 'the platform itself' },
    many: { nl: 'het platform zelf', en: 'the platform itself' },
  },
  consumer: {
    one: { nl: 'een klant', en: 'a customer' },
    many: { nl: 'klanten', en: 'customers' },
  },
  mixed: {
    one: { nl: 'een klant of bedrijf', en: 'a customer or business' },
    many: { nl: 'verschillende soorten klanten', en: 'different kinds of clients' },
  },
}

/** Who, at the start of a sentence; in both languages one has another verb than many. */
const WHO: Readonly<Record<Rater, Words>> = {
  household: { nl: 'Huishoudens', en: 'Households' },
  business: { nl: 'Bedrijven', en: 'Businesses' },
  platformReview: { nl: 'Het platform', en: 'The platform' },
  consumer: { nl: 'Klanten', en: 'Customers' },
  mixed: { nl: 'Klanten', en: 'Clients' },
}

const GIVEN: Readonly<Record<Exclude<System, 'acceptReject' | 'level'>, Words>> = {
  stars: { nl: 'sterren', en: 'stars' },
  grade10: { nl: 'een cijfer', en: 'a grade' },
  percentage: { nl: 'een percentage', en: 'a percentage' },
  thumbs: { nl: 'een duim omhoog of omlaag', en: 'a thumb up or down' },
}

/** `Klanten geven sterren.` */
export function systemWords({ ratingSystem, ratingGivenBy }: ReputationSubject): Words {
  if (ratingSystem === 'level') {
    return { nl: 'Het platform werkt met niveaus.', en: 'The platform works with levels.' }
  }
  const { nl, en } = WHO[ratingGivenBy]
  const isOne = ratingGivenBy === 'platformReview'
  if (ratingSystem === 'acceptReject') {
    return {
      nl: `${nl} ${isOne ? 'keurt' : 'keuren'} klussen goed of af.`,
      en: `${en} ${isOne ? 'accepts or rejects' : 'accept or reject'} gigs.`,
    }
  }
  const what = GIVEN[ratingSystem]
  return {
    nl: `${nl} ${isOne ? 'geeft' : 'geven'} ${what.nl}.`,
    en: `${en} ${isOne ? 'gives' : 'give'} ${what.en}.`,
  }
}

/** Who was allowed to rate. */
export function basisWords({ ratingBasis, ratingGivenBy }: ReputationSubject): Words {
  const isAfterGig = ratingBasis === 'afterCompletedGigOnly'
  if (ratingGivenBy === 'platformReview') {
    return isAfterGig
      ? {
          nl: 'Het platform beoordeelde alleen klussen die klaar waren.',
          en: 'The platform only rated gigs that were completed.',
        }
      : {
          nl: 'Ook zonder een afgeronde klus kon er een beoordeling komen.',
          en: 'A rating could be given without a completed gig as well.',
        }
  }
  return isAfterGig
    ? {
        nl: 'Alleen klanten met een afgeronde klus konden een beoordeling geven.',
        en: 'Only clients with a completed gig could give a rating.',
      }
    : {
        nl: 'Iedere gebruiker van het platform kon een beoordeling geven.',
        en: 'Any user of the platform could give a rating.',
      }
}

/** Whether they had to. */
export function obligationWords(giver: Rater, isObligatory: boolean): Words {
  if (giver === 'platformReview') {
    return isObligatory
      ? {
          nl: 'Het platform moest elke klus beoordelen.',
          en: 'The platform had to rate every gig.',
        }
      : {
          nl: 'Het platform hoefde niet elke klus te beoordelen.',
          en: 'The platform did not have to rate every gig.',
        }
  }
  const { nl, en } = WHO[giver]
  return isObligatory
    ? { nl: `${nl} moesten een beoordeling geven.`, en: `${en} had to give a rating.` }
    : {
        nl: `${nl} hoefden geen beoordeling te geven.`,
        en: `${en} did not have to give a rating.`,
      }
}
