/**
 * Dutch sentences for reviews.
 * @module
 */
import type { ReviewSentences } from './review-sentences.ts'

/** As clients write. */
export const REVIEWS_DUTCH: ReviewSentences = {
  general: {
    positive: [
      'Helemaal tevreden, echt een aanrader.',
      'Komt altijd op tijd en houdt zich aan de afspraken.',
      'Fijn contact, vooraf en achteraf.',
      'Super, graag weer.',
      'Denkt goed mee en vraagt het als iets niet duidelijk is.',
      'Betrouwbaar en vriendelijk.',
      'Al meerdere keren geboekt en het gaat elke keer goed.',
      'Zelfs op korte termijn was het zo geregeld.',
      'Top, niks op aan te merken.',
      'Belde netjes toen de trein tien minuten te laat was.',
      'Werkt zelfstandig en ziet zelf wat er moet gebeuren.',
    ],
    mixed: [
      'Kwam een kwartier te laat, maar liet het wel weten.',
      'Prima, al moest ik sommige dingen twee keer uitleggen.',
      'Op zich goed, volgende keer graag iets meer overleg.',
      'Best oké.',
      'De afspraak werd een dag van tevoren verzet, verder in orde.',
    ],
    critical: [
      'Kwam zonder bericht meer dan een half uur te laat.',
      'Niet wat we hadden afgesproken.',
      'Jammer, dit viel tegen.',
      'Reageerde niet op berichten.',
      'Zat veel op de telefoon.',
    ],
  },
  ofWork: {
    childcare: {
      positive: [
        'De kinderen waren meteen op hun gemak.',
        'Speelde de hele avond spelletjes met onze twee meiden.',
        'Onze baby sliep rustig toen we thuiskwamen.',
        'Heel lief en geduldig met de jongste.',
        'Tandenpoetsen en naar bed gaan ging zonder gedoe.',
        'De keuken was opgeruimd toen we terug waren, dat hoefde niet eens.',
        'Stuurde tussendoor een berichtje dat alles goed ging, dat vonden we erg prettig.',
        'Onze zoon vraagt elke week wanneer de oppas weer komt.',
        'Haalt de kinderen op uit school en doet daarna huiswerk met de oudste.',
        'Rustig, ook toen de jongste moest huilen.',
        'Verzint steeds iets nieuws om te knutselen.',
      ],
      mixed: [
        'De kinderen hadden het leuk, maar lagen wel een uur later in bed dan gevraagd.',
        'Lief voor de kinderen, wat minder goed in opruimen.',
        'De kinderen keken meer televisie dan we wilden.',
      ],
      critical: [
        'De kinderen waren nog wakker toen we om elf uur thuiskwamen.',
        'Er was weinig aandacht voor de kinderen.',
        'De woonkamer was een bende toen we thuiskwamen.',
      ],
    },
    cleaning: {
      positive: [
        'Het huis glimt weer.',
        'De badkamer was nog nooit zo schoon.',
        'Werkt snel en toch heel precies.',
        'Ook de hoekjes die iedereen vergeet zijn gedaan.',
        'Gaat zuinig om met de spullen en zet alles terug op zijn plek.',
        'De keuken en de oven zijn grondig schoongemaakt.',
        'Fijn dat het al twee jaar elke week dezelfde hulp is.',
        'Strijkt ook nog even de overhemden als er tijd over is.',
        'Lief voor de hond.',
      ],
      mixed: [
        'Beneden was het goed schoon, boven was er nog stof op de plinten.',
        'Goed gedaan, alleen de douche mag wat grondiger.',
        'Er bleef een emmer sop staan, verder netjes.',
      ],
      critical: [
        'De wc was overgeslagen.',
        'Ging een half uur eerder weg dan betaald.',
        'Er ging een vaas stuk en dat hoorden we pas later.',
      ],
    },
    windows: {
      positive: [
        'De ramen zijn zonder strepen.',
        'Ook de kozijnen zijn meegenomen.',
        'Snel klaar, ook op de bovenverdieping.',
        'De vensterbank bleef droog.',
      ],
      mixed: ['Ramen schoon, kozijnen overgeslagen.'],
      critical: ['Er zaten nog strepen op de ramen.'],
    },
    warehouse: {
      positive: [
        'Pakt het werk snel op.',
        'Haalt het tempo en maakt weinig fouten.',
        'Goede inzet, ook in de nachtdienst.',
        'Let goed op de veiligheid op de werkvloer.',
        'Past prima in het team.',
        'Kan op elke afdeling worden ingezet.',
        'Mag volgende week weer komen.',
      ],
      mixed: [
        'Goede inzet, tempo kan nog iets omhoog.',
        'Eerste dag was wennen, daarna ging het goed.',
      ],
      critical: ['Tempo te laag voor deze afdeling.', 'Vertrok voor het einde van de dienst.'],
    },
    orders: {
      positive: ['De bestellingen klopten allemaal.', 'Pakt netjes in, weinig breuk.'],
      mixed: ['Werkt netjes, vergat de scanner terug te leggen.'],
      critical: ['Veel verkeerd gepakte orders.'],
    },
    forklift: {
      positive: [
        'Rijdt rustig en netjes met de heftruck.',
        'Controleert de heftruck voor het rijden.',
      ],
    },
    serving: {
      positive: [
        'Gastvrij en snel, de gasten waren enthousiast.',
        'Draaide meteen mee met het team.',
        'Hield het hoofd koel op een volle zaterdagavond.',
        'Kent de kaart snel uit het hoofd.',
        'Harde werker, volgende keer graag weer.',
        'Bleef een uur langer omdat het zo druk was.',
      ],
      mixed: [
        'Aardig voor de gasten, moet nog wat ervaring opdoen met dienbladen.',
        'Werkt hard, kleding was niet zoals gevraagd.',
        'Begon wat onzeker, werd in de loop van de avond beter.',
      ],
      critical: [
        'Stond vaak buiten toen het druk was.',
        'Ervaring kwam niet overeen met wat we verwachtten.',
      ],
    },
    coffee: {
      positive: ['Maakt goede koffie en een praatje erbij.', 'Mooie cappuccino, elke keer.'],
    },
    kitchen: {
      positive: [
        'Snijdt snel en houdt de werkplek schoon.',
        'Houdt zich goed aan de regels voor hygiëne.',
        'Bleef rustig toen alle bonnen tegelijk kwamen.',
        'Harde werker, volgende keer graag weer.',
      ],
      mixed: ['Werkt hard, moet de keuken nog leren kennen.'],
      critical: ['Ervaring kwam niet overeen met wat we verwachtten.'],
    },
    dishes: {
      positive: ['De spoelkeuken was aan het eind helemaal aan kant.'],
      mixed: ['Afwas gedaan, maar de vloer bleef nat.'],
      critical: ['Er stond aan het eind nog veel vuile vaat.'],
    },
  },
  redacted: [
    '[naam] was er ook heel blij mee.',
    'Op aanraden van [naam] geboekt, en terecht.',
    'Groeten van [naam] en de rest.',
  ],
}
