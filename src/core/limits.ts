/**
 * Every limit, in one place, with its unit and its reason.
 * @module
 */

/** Limits on what is read. Larger input is refused before it costs anything. */
export const LIMITS = {
  /** 256 KiB: a year's certificate with 500 gigs is below 100 KiB. */
  credentialBytes: 256 * 1024,
  /** 16 MiB: a bundle of 50 certificates, or a scan of a certificate. */
  uploadBytes: 16 * 1024 * 1024,
  /** 512 MiB: a million workers in a table, or 100,000 with their reviews. */
  batchBytes: 512 * 1024 * 1024,
  /** Rows of a batch: of each worker a hash is held while the file comes, 80 MB of them. */
  batchRows: 1_000_000,
  /** An hour for a batch to come: 512 MiB over a line of 1.2 megabits a second. */
  batchUploadMs: 3_600_000,
  /** Nesting of JSON: ours needs 8; jsonld recurses on every level. */
  jsonDepth: 32,
  /** Values in one text: 50 certificates of 500 gigs have 200,000; so many take 0.2 s, made for it. */
  jsonValues: 250_000,
  /** Values in one credential: a year's with 500 gigs has 4,000. Gating so many takes 0.03 s. */
  credentialValues: 30_000,
  /** Different names in one text: ours have 150; each new one costs a hidden class (460,000 take 5 s). */
  jsonNames: 2_000,
  /** 1 MiB that the strict reader refused is parsed once more, to say what it was: at most 0.5 s. */
  recognisedBytes: 1024 * 1024,
  /** Characters of a member's name: names stand in pointers, reports and logs; ours have 30. */
  memberNameCharacters: 256,
  /** Items of an array in our own types: the longest is the list of gigs. */
  ownArrayItems: 500,
  /** Items of a list in a record: a thousand reviews are a thousand certificates. */
  recordItems: 1_000,
  /** Items of an array elsewhere: jsonld compares set members pairwise (10,000 take 1.4 s). */
  arrayItems: 100,
  /** Credentials in one bundle. */
  bundleCredentials: 50,
  /** Members of `type`: jsonld looks each up in a scoped context. */
  types: 8,
  /** Items of `@context`: a real credential has two or three; each is read anew for every document. */
  contexts: 16,
  /** Values in the contexts of one credential: jsonld copies all it knows for each one nested in another. */
  contextValues: 200,
  /** Objects in a credential of others that is to be signed: 2,000 without id keep a core for 2 s. */
  objects: 500,
  /** Characters of its statements, of which each repeats an address: 16 Mi take 2 s, 400 Mi a gigabyte. */
  statementCharacters: 16 * 1024 * 1024,
  /** Proofs on one document: each costs a canonicalization. */
  proofs: 8,
  /** Proofs on a credential of an issuer that the trust list does not name: one more for a chain. */
  unlistedProofsEach: 2,
  /** Such proofs computed for one upload: 0.5 s of a child for credentials of 50 kB. */
  unlistedProofs: 8,
  /** Characters of a DID or DID URL. */
  didCharacters: 2048,
  /** Characters of a did:key: base58 decoding is quadratic; an Ed25519 one has 56. */
  didKeyCharacters: 256,
  /** Characters of a proofValue: 64 bytes in base58 are at most 89; 200 kB block for 22 s. */
  proofValueCharacters: 100,
  /** Characters of a challenge or domain: ours have 22 and an origin; they are compared and logged. */
  challengeCharacters: 512,
  /** 16 MiB inflated: 128 million statuses; a 261 kB gzip can hold 256 MiB. */
  statusListBytes: 16 * 1024 * 1024,
  /** Fewest entries of a status list, for herd privacy (Bitstring Status List section 3.5). */
  statusListMinimumEntries: 131_072,
  /** 64 KiB: a did.json with a hundred keys is below 32 KiB. */
  didDocumentBytes: 64 * 1024,
  /** 64 KiB: a platform profile with a range for every kind of work and the longest texts. */
  platformProfileBytes: 64 * 1024,
  /** Hashes in one register: 6.7 MB of text, read in 0.2 s. A day with more has several parts. */
  registerHashes: 100_000,
  /** 8 MiB: a full register, with what stands around its hashes. */
  registerBytes: 8 * 1024 * 1024,
  /** 1 MiB: the names of all registers of a platform, a hundred years of them. */
  registerIndexBytes: 1024 * 1024,
  /** 64 MiB a platform and UTC day: a million certificates; a platform broken into fills no disk. */
  registerBytesPerDay: 64 * 1024 * 1024,
  /** 16 MiB: 50,000 mirrored files of a platform, each with its address and hash. */
  mirrorManifestBytes: 16 * 1024 * 1024,
  /** Clocks differ; more than this is a lie or a broken clock. */
  clockSkewSeconds: 300,
  /** How long a challenge can be answered. */
  challengeSeconds: 300,
  /** To connect: a platform's CDN answers in tens of milliseconds. */
  connectTimeoutMs: 3_000,
  /** For a whole retrieval: slow senders are cut off. */
  fetchTimeoutMs: 5_000,
  /** For one HTTP request to us. */
  requestTimeoutMs: 10_000,
  /** One stranger's document in a child process: the slowest honest one takes 0.1 s. */
  sandboxTimeoutMs: 5_000,
  /** Data segment of a child process: node with jsonld needs 150 MiB. */
  sandboxMemoryBytes: 448 * 1024 * 1024,
  /** One stranger's file in a child process: the slowest honest one takes 0.5 s. */
  readingTimeoutMs: 5_000,
  /** Memory of a child process that reads files: 16 MiB of them, three times over, beside node. */
  readingMemoryBytes: 320 * 1024 * 1024,
} as const
