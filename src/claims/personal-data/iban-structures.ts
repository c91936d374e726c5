/**
 * What follows country and check digits in an IBAN, by country: the IBAN registry of ISO 13616-2
 * as SWIFT publishes it. `4a10n` is four letters and ten digits; `c` is either.
 * Without it, any long word after two letters and two digits would have to be tried in twenty
 * lengths, and one in five would pass the check by chance.
 * @module
 */

const COUNTRIES_BY_STRUCTURE: Readonly<Record<string, string>> = {
  '11n': 'NO',
  '12n': 'BE',
  '14n': 'AX DK FI FO GL SD',
  '15n': 'SI',
  '16n': 'AT BA EE LT MN XK',
  '17n': 'HR',
  '18n': 'CR DE ME RS VA',
  '19n': 'AE IL SO TL',
  '20n': 'CZ ES SE SK TN',
  '21n': 'LY PT ST',
  '22n': 'IS',
  '23n': 'BI DJ MR',
  '24n': 'HU PL',
  '25n': 'EG',
  '2n18c': 'SA',
  '3n13c': 'KZ LU',
  '3n10c2n': 'MK',
  '3n16c': 'OM',
  '4n20c': 'LB',
  '5n12c': 'CH LI',
  '5n17c': 'TR',
  '6n19c': 'UA',
  '7n16c': 'GR',
  '8n12c': 'AD',
  '8n16c': 'AL CY',
  '10n11c2n': 'BL FR GF GP MC MF MQ NC PF PM RE TF WF YT',
  '14n15c': 'RU',
  '23n1a1c': 'BR',
  '1a10n12c': 'IT SM',
  '2a12n': 'FK',
  '2c16n': 'GE',
  '4a10n': 'NL',
  '4a13c': 'LV',
  '4a14c': 'BH',
  '4a14n': 'GB IE',
  '4a15c': 'GI',
  '4a15n': 'IQ',
  '4a16c': 'RO',
  '4a20c': 'AZ',
  '4a20n': 'HN NI SV',
  '4a21c': 'QA',
  '4a22c': 'KW',
  '4a24c': 'LC',
  '4a19n3a': 'MU',
  '4a20n3a': 'SC',
  '4a5n18c': 'MT',
  '4a4n18c': 'JO YE',
  '4a6n8c': 'BG',
  '4c4n16c': 'BY',
  '4c16n': 'PK VG',
  '4c20n': 'DO',
  '4c21n': 'PS',
  '24c': 'GT',
  '20c': 'MD',
}

const CLASSES: Readonly<Record<string, string>> = { n: '\\d', a: '[a-z]', c: '[a-z\\d]' }

/** What must follow country and check digits, in lower case. */
export const IBAN_REMAINDERS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(COUNTRIES_BY_STRUCTURE).flatMap(([structure, countries]) => {
    const remainder = structure.replaceAll(
      /(\d+)([nac])/g,
      (_, count: string, kind: string) => `${CLASSES[kind]}{${count}}`,
    )
    return countries.split(' ').map((code) => [code.toLowerCase(), new RegExp(remainder, 'y')])
  }),
)
