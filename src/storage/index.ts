/**
 * PostgreSQL for the issuer and for the share store: one's own at a URL, or an embedded one that
 * needs no installation.
 * @module
 */
export type { ConnectionCounts, Database, DatabaseOptions } from './database.ts'
export { openDatabase } from './database.ts'
export type { Engine } from './engine.ts'
export { startEngine } from './engine.ts'
export { createIssuerStore } from './issuer-store.ts'
export { openPublishedFolder } from './published-folder.ts'
export type { OpenShareStore } from './shares/open-share-store.ts'
export { openShareStore } from './shares/open-share-store.ts'
export type { ShareRoom } from './shares/share-store.ts'
