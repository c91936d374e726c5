/**
 * `npm run contexts`: writes the generated files of contexts/.
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { CONTEXTS, createPublishedFiles } from './published-files.ts'

mkdirSync(new URL('schemas/', CONTEXTS), { recursive: true })
for (const [name, text] of createPublishedFiles()) writeFileSync(new URL(name, CONTEXTS), text)
