/**
 * The newest of what was ever seen in each place. Newest counts for ever: what cannot be used now,
 * because its platform is not listed or its key was stolen, still keeps everything older out.
 * Whether it can be used is asked anew each time, of the trust list of that moment.
 * @module
 */
import type { Publication } from './publication.ts'

/** How a publication compares with the one that is held. */
type Succession = 'newer' | 'same' | 'older'

/** Publications by place. */
export interface HeldPublications<Content> {
  readonly compare: (place: string, publication: Publication<Content>) => Succession
  /** Holds one that is newer than any that is known. */
  readonly hold: (place: string, publication: Publication<Content>) => void
  readonly get: (place: string) => Publication<Content> | undefined
  readonly all: () => readonly Publication<Content>[]
}

/** Creates an empty memory. */
export function createHeldPublications<Content>(): HeldPublications<Content> {
  const held = new Map<string, Publication<Content>>()
  return {
    compare: (place, publication) => compare(publication, held.get(place)),
    hold: (place, publication) => void held.set(place, publication),
    get: (place) => held.get(place),
    all: () => [...held.values()],
  }
}

function compare(
  publication: Publication<unknown>,
  known: Publication<unknown> | undefined,
): Succession {
  const step = known === undefined ? 1 : publication.version - known.version
  if (step === 0) return 'same'
  return step > 0 ? 'newer' : 'older'
}
