/**
 * Which words belong to the pages of requests: for the employer, who is "u", and on the page behind the
 * link for the worker, who is "je".
 * @module
 */
import type { CertificateKind } from '../../../claims/claim-types.ts'

/** What can be asked for. */
export type RequestKind = Exclude<CertificateKind, 'other'>

/** Why a request cannot be watched or answered. */
export type RequestEnd = 'ended' | 'unknown' | 'answered'

/** What is wrong with what was typed; nobody has to give a name. */
export type NameFault = 'too-long' | 'hidden'
export type PurposeFault = 'missing' | NameFault

/** Every text; both languages have all of them. */
export interface RequestTexts {
  readonly form: RequestFormTexts
  readonly waiting: WaitingTexts
  readonly asked: AskedTexts
  readonly invitation: InvitationTexts
  readonly ends: {
    readonly employer: Readonly<Record<Exclude<RequestEnd, 'answered'>, EndTexts>>
    readonly worker: Readonly<Record<RequestEnd, EndTexts>>
  }
  /** For the employer, who can do so. */
  readonly another: string
  readonly kinds: Readonly<Record<RequestKind, KindTexts>>
}

interface RequestFormTexts {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly nameHint: string
  readonly purpose: string
  readonly purposeHint: string
  readonly kinds: string
  readonly kindsHint: string
  readonly submit: string
  readonly private: string
  readonly howTitle: string
  readonly how: readonly [string, string, string]
  readonly errors: {
    readonly name: Readonly<Record<NameFault, string>>
    readonly purpose: Readonly<Record<PurposeFault, string>>
    readonly kinds: string
  }
}

interface KindTexts {
  readonly label: string
  readonly hint: string
}

interface WaitingTexts {
  readonly title: string
  readonly lead: string
  readonly code: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly state: Readonly<Record<'waiting' | 'opened', string>>
  readonly offline: string
  /** Before the time of day. */
  readonly until: (time: string) => string
  readonly minutesLeft: (minutes: number) => string
  readonly look: string
  readonly looks: string
  readonly stay: string
  readonly howTitle: string
  readonly how: readonly [string, string, string]
}

/** What was asked, and on the page of the answer what came of it. */
interface AskedTexts {
  readonly title: string
  readonly by: string
  readonly nobody: string
  readonly purpose: string
  readonly kinds: string
  readonly came: string
  readonly missing: string
  readonly unasked: string
  readonly bearer: string
  readonly private: string
}

/** For the worker. */
interface InvitationTexts {
  readonly title: string
  readonly by: string
  readonly nobody: string
  readonly unchecked: string
  readonly purpose: string
  readonly kinds: string
  readonly open: string
  readonly choice: string
  readonly until: (time: string) => string
  readonly stranger: string
  readonly folder: string
  readonly folderTitle: string
  /** On a wide screen only. */
  readonly phone: string
  readonly phoneTitle: string
  readonly code: string
}

interface EndTexts {
  readonly title: string
  readonly text: string
}
