/**
 * Where the issuer keeps what everyone may read, outside its database: as files for a content
 * delivery network, and as a memory that is not set back together with the database.
 * @module
 */
import type { ListName, PublishedList, PublishedProfile } from '../ports.ts'

/**
 * A folder, a bucket: texts by path, such as `public/profile`. `kluscv/storage` has one of files.
 * Throws `ERR_KLUSCV_STORAGE` when it could not.
 */
export interface PublishedFolder {
  /** The text at a path; undefined when there is none. */
  readonly read: (path: string) => Promise<string | undefined>
  /** MUST be durable when it resolves. Who reads meanwhile MUST get the old text or the new, whole. */
  readonly write: (path: string, text: string) => Promise<void>
  /** The last parts of the paths directly below this one. */
  readonly names: (path: string) => Promise<readonly string[]>
}

/** What the database lends while it is written elsewhere. */
export interface PublicationStore {
  /**
   * Calls `use` with the list that is published, if one is. It MUST stay the one until `use` is
   * done: of two processes that write it elsewhere none writes an older one over a newer one.
   */
  readonly holdList: (
    list: ListName,
    use: (published: PublishedList) => Promise<void>,
  ) => Promise<void>
  /** The same for the platform's profile. */
  readonly holdProfile: (use: (published: PublishedProfile) => Promise<void>) => Promise<void>
}
