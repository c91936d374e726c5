/**
 * Dutch sentences for reviews.
 * @module
 */
import type { ReviewSentences } from './review-texts.ts'

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
        'De ramen zijn zonder strepen.',
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
    logistics: {
      positive: [
        'Pakt het werk snel op.',
        'Haalt het tempo en maakt weinig fouten.',
        'Goede inzet, ook in de nachtdienst.',
        'Let goed op de veiligheid op de werkvloer.',
        'Past prima in het team.',
        'Kan op elke afdeling worden ingezet.',
        'Mag volgende week weer komen.',
        'Rijdt rustig en netjes met de heftruck.',
      ],
      mixed: [
        'Goede inzet, tempo kan nog iets omhoog.',
        'Werkt netjes, vergat de scanner terug te leggen.',
        'Eerste dag was wennen, daarna ging het goed.',
      ],
      critical: [
        'Tempo te laag voor deze afdeling.',
        'Veel verkeerd gepakte orders.',
        'Vertrok voor het einde van de dienst.',
      ],
    },
    hospitality: {
      positive: [
        'Gastvrij en snel, de gasten waren enthousiast.',
        'Draaide meteen mee met het team.',
        'Hield het hoofd koel op een volle zaterdagavond.',
        'Spoelkeuken was aan het eind helemaal aan kant.',
        'Maakt goede koffie en een praatje erbij.',
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
        'Was niet op de hoogte van de tijden.',
        'Stond vaak buiten toen het druk was.',
        'Ervaring kwam niet overeen met wat we verwachtten.',
      ],
    },
  },
  redacted: {
    childcare: [
      '[naam] wilde de volgende ochtend meteen weten wanneer de oppas weer komt.',
      'Was heel geduldig met [naam], die aan iedereen moet wennen.',
    ],
    cleaning: ['Mijn moeder, mevrouw [naam], is er heel blij mee.'],
    logistics: ['Teamleider [naam] was erg te spreken over de inzet.'],
    hospitality: ['Onze kok [naam] wil graag vaker samen draaien.'],
  },
}
