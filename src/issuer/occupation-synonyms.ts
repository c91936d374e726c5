/**
 * What platforms call kinds of work in their own tables, in Dutch and English: so that a word of
 * theirs is answered with ours. The names, labels and roles of our own list are not repeated here.
 * @module
 */

/** The kind of work, by other words for it: in lower case, without accents, spaces and dashes. */
export const OCCUPATION_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  oppas: ['oppasser', 'babysit', 'oppaswerk', 'kinderoppas'],
  nanny: ['kinderoppas', 'gastouder', 'aupair'],
  'kinderopvang-hulp': ['kinderopvang', 'pedagogischmedewerker', 'childcare', 'daycare'],
  'schoonmaak-thuis': ['schoonmaker', 'schoonmaakster', 'huishouden', 'housekeeping'],
  'schoonmaak-gebouw': ['schoonmaker', 'schoonmaakster', 'kantoorschoonmaak'],
  'kamer-schoonmaak': ['schoonmaker', 'schoonmaakster', 'kamermeisje', 'housekeeping'],
  ramen: ['ramenwasser', 'ramenlapper', 'glasbewassing'],
  orderpicker: ['logistiek', 'logistics', 'picker'],
  magazijn: ['logistiek', 'logistics', 'loods', 'warehouse', 'magazijnwerk'],
  inpakken: ['inpakwerk', 'verpakken', 'packer', 'productiewerk'],
  heftruck: ['chauffeur', 'vorkheftruck', 'reachtruck', 'forklift'],
  vakkenvuller: ['supermarkt', 'vulploeg', 'supermarket'],
  winkel: ['verkoper', 'verkoopster', 'verkoop', 'retail', 'sales'],
  kassa: ['caissiere', 'kassier', 'kassiere', 'checkout'],
  promotie: ['promotor', 'promoter', 'hostess', 'demonstrateur'],
  winkelcheck: ['mysteryshopper', 'mysteryguest', 'storecheck'],
  bediening: ['ober', 'serveerster', 'kelner', 'horeca', 'waitress', 'gastheer', 'gastvrouw'],
  bar: ['barman', 'barvrouw', 'barkeeper', 'horeca'],
  keukenhulp: ['kok', 'chef', 'chefkok', 'cook', 'keuken', 'keukenmedewerker', 'horeca'],
  afwas: ['afwashulp', 'spoelkeuken', 'dishwasher'],
  evenement: ['evenementen', 'event', 'events', 'festival'],
  fietskoerier: ['bezorger', 'bezorging', 'maaltijdbezorger', 'courier', 'delivery', 'rider'],
  scooterkoerier: ['bezorger', 'bezorging', 'maaltijdbezorger', 'courier', 'delivery', 'rider'],
  bestelkoerier: [
    ...['bezorger', 'bezorging', 'pakketbezorger', 'courier', 'delivery'],
    ...['chauffeur', 'driver'],
  ],
  'klussen-huis': ['klusjesman', 'klussen', 'timmerman', 'schilder', 'handyperson'],
  tuin: ['tuinman', 'hovenier', 'tuinier', 'tuinieren', 'gardener'],
  zonnepanelen: ['solar', 'zonnepaneel', 'solarpanels'],
}
