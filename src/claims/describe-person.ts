/**
 * The sentences about the worker that every certificate has: whose name, how it was checked, and
 * whether someone else may have done the work.
 * @module
 */
import type { IdentityCheckMethod } from './person.ts'
import { type Sentence, type Statement, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'

/** The members that all subjects share. */
export interface Person {
  readonly id?: string
  readonly name: string
  readonly givenName?: string
  readonly familyName?: string
  readonly identityCheck: { readonly method: IdentityCheckMethod; readonly date?: string }
  readonly substitutionAllowed?: boolean
}

const METHOD_WORDS: Readonly<Record<IdentityCheckMethod, Words>> = {
  none: {
    nl: 'Het platform controleerde niet wie dit is.',
    en: 'The platform did not check who this is.',
  },
  selfDeclared: {
    nl: 'De werkende gaf deze naam zelf op. Het platform controleerde de naam niet.',
    en: 'The worker gave this name. The platform did not check the name.',
  },
  bankIdin: {
    nl: 'Het platform controleerde de naam via de bank, met iDIN.',
    en: 'The platform checked the name through the bank, with iDIN.',
  },
  idDocument: {
    nl: 'Het platform controleerde de naam met een identiteitsbewijs.',
    en: 'The platform checked the name with an identity document.',
  },
  inPerson: {
    nl: 'Het platform controleerde de naam in een gesprek met de werkende.',
    en: 'The platform checked the name in a meeting with the worker.',
  },
  eID: {
    nl: 'Het platform controleerde de naam met een digitale identiteit van de overheid.',
    en: 'The platform checked the name with a digital identity from the government.',
  },
}

const name: Sentence<Person> = ({ name: text, givenName, familyName }, format) => [
  ...say(format, ['/name'], {
    nl: `Dit bewijs staat op naam van ${format.free(text)}.`,
    en: `This certificate is in the name of ${format.free(text)}.`,
  }),
  ...sayIfPresent(givenName, (given) =>
    say(format, ['/givenName'], {
      nl: `Voornaam: ${format.free(given)}.`,
      en: `Given name: ${format.free(given)}.`,
    }),
  ),
  ...sayIfPresent(familyName, (family) =>
    say(format, ['/familyName'], {
      nl: `Achternaam: ${format.free(family)}.`,
      en: `Family name: ${format.free(family)}.`,
    }),
  ),
]

const key: Sentence<Person> = ({ id }, format) =>
  sayIfPresent(id, (did) => {
    const mark = did.slice('did:key:'.length)
    return say(format, ['/id'], {
      nl: `Bij dit bewijs hoort een sleutel, met kenmerk ${mark}.`,
      en: `A key belongs to this certificate, with reference ${mark}.`,
    })
  })

const identityCheck: Sentence<Person> = ({ identityCheck: { method, date } }, format) => [
  ...say(format, ['/identityCheck/method'], METHOD_WORDS[method]),
  ...sayIfPresent(date, (month) =>
    say(format, ['/identityCheck/date'], {
      nl: `Maand van de controle: ${format.month(month)}.`,
      en: `Month of the check: ${format.month(month)}.`,
    }),
  ),
]

const substitution: Sentence<Person> = ({ substitutionAllowed }, format) =>
  sayIfPresent(substitutionAllowed, (isAllowed) =>
    say(
      format,
      ['/substitutionAllowed'],
      isAllowed
        ? {
            nl: 'Volgens het platform mocht iemand anders een klus overnemen.',
            en: 'According to the platform, someone else was allowed to take over a gig.',
          }
        : {
            nl: 'Volgens het platform mocht niemand anders een klus overnemen.',
            en: 'According to the platform, nobody else was allowed to take over a gig.',
          },
    ),
  )

const SENTENCES: readonly Sentence<Person>[] = [name, key, identityCheck, substitution]

/** Everything that a certificate says about who the worker is. */
export const describePerson: Sentence<Person> = (person, format): readonly Statement[] =>
  SENTENCES.flatMap((sentence) => sentence(person, format))

const NOT_CHECKED: readonly IdentityCheckMethod[] = ['none', 'selfDeclared']

const SUBSTITUTION_LIMITS: Readonly<Record<`${boolean | undefined}`, Words>> = {
  true: {
    nl: 'Iemand anders kan een deel van het werk hebben gedaan.',
    en: 'Someone else may have done part of the work.',
  },
  // Accounts are lent out, whatever the rules say.
  false: {
    nl: 'Het bewijs gaat over een account. Een ander kan het account gebruikt hebben.',
    en: 'The certificate is about an account. Someone else may have used the account.',
  },
  undefined: {
    nl: 'Het platform zegt niet of een ander klussen mocht overnemen.',
    en: 'The platform does not say if someone else could take over gigs.',
  },
}

/** What a certificate does not prove about the person, whatever its type. */
export function describeLimitsOfPerson(person: Person): readonly Words[] {
  const isUnchecked = NOT_CHECKED.includes(person.identityCheck.method)
  const { substitutionAllowed } = person
  return [
    {
      nl: 'De cijfers komen van het platform. Wij hebben ze niet nageteld.',
      en: 'The figures come from the platform. We have not counted them ourselves.',
    },
    isUnchecked
      ? {
          nl: 'Het platform controleerde niet of deze naam klopt.',
          en: 'The platform did not check if this name is right.',
        }
      : {
          nl: 'Het platform controleerde de naam. Of dat bij elke klus was, weten wij niet.',
          en: 'The platform checked the name. We do not know if it did so at every gig.',
        },
    SUBSTITUTION_LIMITS[`${substitutionAllowed}`],
    {
      nl: 'Staat er iets niet in? Dat zegt niets over het werk.',
      en: 'Is something not mentioned? That says nothing about the work.',
    },
  ]
}
