/**
 * How a file of records is written: by the ending of its name, or as someone says.
 * @module
 */
import { extname } from 'node:path'
import { Option } from 'commander'
import { KlusCvError } from '../core/errors.ts'
import { RECORD_FILE_FORMATS, type RecordFileFormat } from '../issuer/index.ts'

const FORMAT_OF_ENDING: Readonly<Record<string, RecordFileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

/** The flag by which it is said. */
export function createFormatOption(): Option {
  const text = 'how the records are written; default: by the ending'
  return new Option('--format <format>', text).choices(RECORD_FILE_FORMATS)
}

/** The language of what a command says about records. */
export function createLanguageOption(text: string): Option {
  return new Option('--lang <language>', text).choices(['en', 'nl']).default('en')
}

/**
 * The format of a file.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when neither its name nor anyone says it
 */
export function formatOf(path: string, said: RecordFileFormat | undefined): RecordFileFormat {
  const found = said ?? FORMAT_OF_ENDING[extname(path).toLowerCase()]
  if (found !== undefined) return found
  const message = `The format of ${path} is not known: name it .csv, .json or .ndjson, or give --format.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
