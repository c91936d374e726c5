/**
 * The words of the page behind a share link in Dutch, for readers at level B1. The employer is "u".
 * @module
 */
import type { ShareTexts } from './share-text-types.ts'

/** Every text. */
export const SHARE_NL: ShareTexts = {
  title: 'Wij openen het werkbewijs',
  private: 'Alleen uw browser heeft de sleutel van deze link. Wij bewaren het bewijs niet.',
  slow: 'Wij controleren het bewijs…',
  slower: 'Dit duurt langer dan normaal. Nog even geduld.',
  troubles: {
    stopped: {
      sentence: 'Deze link is gestopt.',
      reason:
        'De sollicitant deelt het bewijs niet meer met deze link. Het bewijs kan nog goed zijn.',
      next: 'Vraag de sollicitant om een nieuwe.',
    },
    ended: {
      sentence: 'Deze link is verlopen.',
      reason: 'Een link werkt een tijd. Die tijd is voorbij. Het bewijs kan nog goed zijn.',
      next: 'Vraag de sollicitant om een nieuwe.',
    },
    unknown: {
      sentence: 'Deze link kennen wij niet.',
      reason: 'Er klopt iets niet in de link, of hij is al lang verlopen.',
      next: 'Open de link zoals u hem kreeg. Werkt dat niet? Vraag om een nieuwe.',
    },
    incomplete: {
      sentence: 'Deze link is niet heel.',
      reason: 'Er mist een stuk. Een mailprogramma knipt een lange link soms af.',
      next: 'Kopieer de hele link en plak hem in de adresbalk. Of vraag om een nieuwe.',
    },
    unreadable: {
      sentence: 'Deze link gaat niet open.',
      reason: 'De sleutel in de link past niet, of er is iets veranderd. Wij zien niet wat.',
      next: 'Open de link zoals u hem kreeg. Werkt dat niet? Vraag om een nieuwe.',
    },
    offline: {
      sentence: 'Geen internet.',
      reason: 'Uw apparaat heeft nu geen verbinding. Over het bewijs weten wij nog niets.',
      next: 'Kijk naar uw verbinding en probeer het opnieuw.',
    },
    unreachable: {
      sentence: 'Wij kunnen het bewijs nu niet ophalen.',
      reason: 'De plek waar het staat, geeft geen antwoord. Dat zegt niets over de sollicitant.',
      next: 'Probeer het over een paar minuten opnieuw.',
    },
    returned: {
      sentence: 'U was hier net.',
      reason: 'Wij bewaren geen antwoorden. Deze link opent u zo nog een keer.',
      next: 'Wilt u het bewijs nog eens zien?',
    },
  },
  noScript: {
    sentence: 'Zet JavaScript aan om deze link te openen.',
    reason: 'Alleen uw eigen browser mag het bewijs openen, en daarvoor is JavaScript nodig.',
    next: 'Kan dat niet? Vraag de sollicitant om de PDF. Die controleert u zonder JavaScript.',
  },
  noStore: {
    sentence: 'Op deze website gaan links niet open.',
    reason: 'Wie deze website beheert, zette dit niet aan.',
    next: 'Vraag de sollicitant om de PDF. Die controleert u hier wel.',
  },
  open: 'Open deze link',
  again: 'Probeer het opnieuw',
  toForm: 'Controleer een bestand',
}
