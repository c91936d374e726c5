/**
 * What the strict reader of JSON found, for who wrote the file: how to mend it, in Dutch and English.
 * @module
 */
import type { Words } from '../claims/words.ts'
import type { Problem } from '../core/problems.ts'

// By how the reader begins its own sentence. A test provokes each of them.
const WORDS: readonly (readonly [RegExp, Words])[] = [
  [
    /^expected a safe integer/,
    {
      nl: 'is geen geheel getal in gewone cijfers; schrijf een getal met een punt als tekst, zoals "4.8"',
      en: 'is no whole number in plain digits; write a decimal as text, such as "4.8"',
    },
  ],
  [
    /^expected each name once/,
    { nl: 'staat er twee keer; laat er één weg', en: 'is there twice; leave one out' },
  ],
  [
    /^expected no name that JavaScript/,
    {
      nl: 'is een naam die niet mag; laat het weg',
      en: 'is a name that is not allowed; leave it out',
    },
  ],
  [
    /^expected valid UTF-8/,
    {
      nl: 'is geen UTF-8; bewaar het bestand als UTF-8',
      en: 'is not UTF-8; save the file as UTF-8',
    },
  ],
  [
    /^expected well-formed Unicode/,
    {
      nl: 'heeft een half teken; schrijf de tekst opnieuw',
      en: 'has half a character; write the text again',
    },
  ],
  [
    /^expected the end of a string/,
    {
      nl: 'mist het aanhalingsteken aan het eind; schrijf een nieuwe regel als \\n',
      en: 'lacks its closing quote; write a line break as \\n',
    },
  ],
  [
    /^expected a valid escape/,
    {
      nl: 'heeft een \\ die niet klopt; schrijf die als \\\\',
      en: 'has a \\ that is not right; write it as \\\\',
    },
  ],
  [
    /^expected "," or "([}\]])"/,
    { nl: 'mist een komma of een haakje aan het eind', en: 'lacks a comma or a closing bracket' },
  ],
  [
    /^expected a name in double quotes/,
    {
      nl: 'mist een naam tussen dubbele aanhalingstekens; een komma aan het eind mag niet',
      en: 'lacks a name in double quotes; a comma at the end is not allowed',
    },
  ],
  [/^expected ":" after a name/, { nl: 'mist een : na de naam', en: 'lacks a : after the name' }],
  [
    /^expected nothing after the value/,
    {
      nl: 'heeft nog iets na het eind; zet meer records in een lijst [ ], of één per regel als .ndjson',
      en: 'has something after its end; put several records in a list [ ], or one on each line as .ndjson',
    },
  ],
  [
    /^expected a value/,
    {
      nl: 'mist een waarde; tekst staat tussen dubbele aanhalingstekens',
      en: 'lacks a value; text goes in double quotes',
    },
  ],
  [
    /^expected at most \d+ bytes/,
    {
      nl: 'is te groot; deel het bestand op, of gebruik CSV of NDJSON',
      en: 'is too large; split the file, or use CSV or NDJSON',
    },
  ],
  [
    /^expected at most \d+ (?:values|levels|different names)|^expected a shorter name/,
    {
      nl: 'heeft te veel delen of niveaus, of een te lange naam; deel het bestand op',
      en: 'has too many values or levels, or too long a name; split the file',
    },
  ],
]

/** The words for what the reader found. */
export function jsonWords({ detail }: Problem): Words {
  return WORDS.find(([begin]) => begin.test(detail))?.[1] ?? UNREADABLE
}

/** The place in the text where the reader stopped; 0 when it did not begin. */
export function characterOf({ detail }: Problem): number {
  return Number(/, at character (\d+)$/.exec(detail)?.[1] ?? 0)
}

/** For what the reader may come to say before it has words here. */
const UNREADABLE: Words = { nl: 'is niet te lezen', en: 'cannot be read' }
