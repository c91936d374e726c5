/**
 * How long everything is kept that the software keeps: the rows of the retention table, made from
 * the very periods that the issuer works with.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { KEPT_EVENT_HOURS } from '../events/events.ts'
import { OFFER_LIFETIME_MS } from '../offers/create-offer.ts'
import { OFFER_FORGOTTEN_AFTER_MS } from '../offers/offers.ts'
import { REPETITION_HOURS } from '../repetition-hours.ts'
import { RETENTION_PERIODS, type Retention } from '../retention.ts'

/** What is kept, for how long and why. */
export interface RetentionRow {
  readonly what: Words
  readonly period: Words
  readonly why: Words
  /** The same in words for workers; absent where nothing is about one. */
  readonly forWorker?: { readonly what: Words; readonly period?: Words }
}

/** The periods that a platform can set. */
export interface RetentionSettings {
  readonly retention: Retention
  /** Of files of records and their results, from their completion. */
  readonly batchHours: number
}

/** All rows, from what goes first to what stays. */
export function retentionRows(settings: RetentionSettings): readonly RetentionRow[] {
  return [...PASSING, ...fixedRows(settings), ...settableRows(settings.retention), ...LASTING]
}

const NOT_KEPT: Words = { nl: 'niet', en: 'not at all' }
const days = (count: number): Words => ({ nl: `${count} dagen`, en: `${count} days` })
const hours = (count: number): Words =>
  count > 24 && count % 24 === 0 ? days(count / 24) : { nl: `${count} uur`, en: `${count} hours` }
const minutes = (milliseconds: number): Words => {
  const count = milliseconds / 60_000
  return { nl: `${count} minuten`, en: `${count} minutes` }
}

/** Two texts after each other, in each language. */
function joined(...parts: readonly Words[]): Words {
  return {
    nl: parts.map(({ nl }) => nl).join(''),
    en: parts.map(({ en }) => en).join(''),
  }
}

const PASSING: readonly RetentionRow[] = [
  {
    what: {
      nl: 'De gegevens waarvan een bewijs wordt gemaakt, één werkende per verzoek',
      en: 'The data from which a certificate is made, one worker a request',
    },
    period: NOT_KEPT,
    why: { nl: 'Ze zijn alleen nodig om te ondertekenen.', en: 'Needed to sign, and for no more.' },
  },
  {
    what: { nl: 'Het bewijs zelf', en: 'The certificate itself' },
    period: NOT_KEPT,
    why: { nl: 'De werkende bewaart het.', en: 'The worker keeps it.' },
  },
]

function fixedRows({ batchHours }: RetentionSettings): readonly RetentionRow[] {
  return [
    {
      what: {
        nl: 'Een aanbod dat klaarligt voor de werkende, versleuteld',
        en: 'An offer that waits for the worker, encrypted',
      },
      period: joined(
        minutes(OFFER_LIFETIME_MS),
        { nl: '; daarna alleen een code, tot ', en: '; after that only a code, until ' },
        hours(OFFER_FORGOTTEN_AFTER_MS / 3_600_000),
      ),
      why: {
        nl: 'De werkende is op dat moment op de pagina. Wie later komt, hoort dat de tijd voorbij is.',
        en: 'The worker is on the page at that moment. Who comes later is told that the time is over.',
      },
      forWorker: {
        what: {
          nl: 'Een bewijs dat voor je klaarligt. Alleen wie je link heeft, kan het openen.',
          en: 'A certificate that waits for you. Only who has your link can open it.',
        },
      },
    },
    {
      what: {
        nl: 'Een bestand met gegevens van veel werkenden, en de uitkomst per regel',
        en: 'A file with data of many workers, and the result of each row',
      },
      period: joined(hours(batchHours), { nl: ' nadat het klaar is', en: ' after it is done' }),
      why: { nl: 'Om de uitkomst op te halen.', en: 'To fetch the result.' },
      forWorker: {
        what: {
          nl: 'Een bestand met gegevens van veel mensen, om er bewijzen van te maken',
          en: 'A file with data of many people, to make certificates from',
        },
      },
    },
    {
      what: {
        nl: 'Een code van een verzoek, om een herhaling te herkennen',
        en: 'A code of a request, to know a repetition',
      },
      period: hours(REPETITION_HOURS),
      why: {
        nl: 'Zo geeft een verzoek dat twee keer aankomt maar één bewijs.',
        en: 'So a request that arrives twice gives one certificate.',
      },
    },
    {
      what: {
        nl: 'Berichten aan de systemen van het platform dat iets klaar is, met alleen nummers',
        en: "Messages to the platform's systems that something is done, with ids only",
      },
      period: joined({ nl: 'ten hoogste ', en: 'at most ' }, hours(KEPT_EVENT_HOURS)),
      why: { nl: 'Tot ze zijn aangekomen.', en: 'Until they have arrived.' },
    },
  ]
}

const FROM: Readonly<Record<keyof Retention, Words>> = {
  reasons: { nl: ' na de verandering', en: ' after the change' },
  exceptions: { nl: ' na de uitgifte', en: ' after the issue' },
  corrections: { nl: ' na het besluit', en: ' after the decision' },
  links: {
    nl: ', of tot de werkende wordt gewist',
    en: ', or until the worker is erased',
  },
}

function settableRows(retention: Retention): readonly RetentionRow[] {
  return (Object.keys(RETENTION_PERIODS) as (keyof Retention)[]).map((name) => {
    const { what, why } = RETENTION_PERIODS[name]
    const period = joined(days(retention[name]), FROM[name])
    return { what, why, period, forWorker: FOR_WORKER[name](days(retention[name])) }
  })
}

const FOR_WORKER: Readonly<
  Record<keyof Retention, (period: Words) => NonNullable<RetentionRow['forWorker']>>
> = {
  reasons: () => ({
    what: {
      nl: 'Waarom we een bewijs hebben ingetrokken of opgeschort',
      en: 'Why we withdrew or suspended a certificate',
    },
  }),
  exceptions: () => ({
    what: {
      nl: 'Waar in je bewijs een tekst staat die op persoonsgegevens leek. De tekst zelf niet.',
      en: 'Where in your certificate a text stands that looked like personal data. Not the text.',
    },
  }),
  corrections: () => ({
    what: {
      nl: 'Een fout die je meldde, en wat we ermee deden',
      en: 'A mistake that you reported, and what we did with it',
    },
  }),
  links: (period) => ({
    what: { nl: 'Dat een bewijs van jou is', en: 'That a certificate is yours' },
    period: joined(period, {
      nl: ' nadat het is verlopen, of tot je ons vraagt je te wissen',
      en: ' after it has expired, or until you ask us to erase you',
    }),
  }),
}

const FOR_GOOD: Words = { nl: 'blijvend', en: 'for good' }

const LASTING: readonly RetentionRow[] = [
  {
    what: {
      nl: 'Aan welke ontvanger een bewijs is gestuurd, als de werkende dat vroeg',
      en: 'To which recipient a certificate was sent, when the worker asked for it',
    },
    period: {
      nl: 'tot de werkende wordt gewist met intrekking van de bewijzen',
      en: 'until the worker is erased and the certificates are withdrawn',
    },
    why: {
      nl: 'Om de werkende te kunnen zeggen wie het bewijs heeft.',
      en: 'To be able to tell the worker who has the certificate.',
    },
    forWorker: {
      what: {
        nl: 'Naar wie we een bewijs stuurden, als je dat vroeg',
        en: 'To whom we sent a certificate, when you asked for it',
      },
      period: {
        nl: 'tot je je bewijzen laat intrekken en je laat wissen',
        en: 'until you have your certificates withdrawn and yourself erased',
      },
    },
  },
  {
    what: {
      nl: 'Van elk bewijs: nummer, soort, dag, plaats in de statuslijst, hash en hoe het ermee staat',
      en: 'Of each certificate: id, type, day, place in the status list, hash and how it stands',
    },
    period: FOR_GOOD,
    why: {
      nl: 'Een plaats wordt nooit twee keer gegeven, en een bewijs moet ingetrokken kunnen worden.',
      en: 'A place is never given twice, and it must be possible to withdraw a certificate.',
    },
    forWorker: {
      what: {
        nl: 'Van elk bewijs een nummer en een code. Je naam staat er niet bij.',
        en: 'Of each certificate a number and a code. Your name is not with it.',
      },
    },
  },
  {
    what: {
      nl: 'Het logboek: wat er is gedaan en door welk systeem, met nummers en codes',
      en: 'The audit trail: what was done and by which system, with ids and codes',
    },
    period: FOR_GOOD,
    why: {
      nl: 'Een regel eruit halen maakt het onbetrouwbaar. Na het wissen van een werkende kan niemand de codes nog aan die persoon koppelen.',
      en: 'Taking out a line makes it unreliable. After a worker is erased, nobody can link the codes to that person.',
    },
    forWorker: {
      what: {
        nl: 'Wat er met je bewijs is gedaan, in codes. Als we je wissen, kan niemand die nog aan je koppelen.',
        en: 'What was done with your certificate, in codes. Once we erase you, nobody can link them to you.',
      },
    },
  },
  {
    what: {
      nl: 'Wat openbaar is: sleutels, profiel, statuslijsten en registers',
      en: 'What is public: keys, profile, status lists and registers',
    },
    period: FOR_GOOD,
    why: {
      nl: 'Zonder deze kan niemand een bewijs controleren. Er staan geen namen in.',
      en: 'Without them nobody can check a certificate. There are no names in them.',
    },
  },
  {
    what: {
      nl: 'Tellingen per maand voor de evaluatie, als het platform die aanzet',
      en: 'Counts by the month for the evaluation, where the platform switches them on',
    },
    period: FOR_GOOD,
    why: {
      nl: 'Het zijn aantallen, zonder nummers of codes van mensen.',
      en: 'They are numbers, without ids or codes of people.',
    },
  },
]
