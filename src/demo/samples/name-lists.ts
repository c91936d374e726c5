/**
 * Names as they are found among workers in the Netherlands, by where they come from. Combined at
 * random, they are of nobody. Family names are those that do not change with gender.
 * @module
 */

/** Where a name comes from. */
export type Origin =
  | 'dutch'
  | 'turkish'
  | 'moroccan'
  | 'surinamese'
  | 'polish'
  | 'ukrainian'
  | 'syrian'
  | 'vietnamese'
  | 'eritrean'
  | 'mononym'

/** Names of one origin, and which part comes first. */
export interface NameList {
  readonly given: readonly string[]
  /** Empty where people have one name. */
  readonly family: readonly string[]
  /** Between family and given name, where the family name comes first. */
  readonly middle?: readonly string[]
}

/** Names by origin. Syrian names are in Arabic script, Eritrean ones in Ethiopic. */
export const NAME_LISTS: Readonly<Record<Origin, NameList>> = {
  dutch: {
    given: [
      ...['Sanne', 'Daan', 'Fleur', 'Bram', 'Lieke', 'Tim', 'Noor', 'Jeroen', 'Femke', 'Lars'],
      ...['Iris', 'Koen', 'Roos', 'Thijs', 'Anouk', 'Joost', 'Maaike', 'Ruben', 'Lotte', 'Niels'],
      ...['Marloes', 'Wouter', 'Jasmijn', 'Sjoerd', 'Eva', 'Pieter', 'Renée', 'Björn', 'Zoë'],
      ...['Anne-Fleur', 'Jan-Willem', 'Loïs', 'Gijs', 'Esmée', 'Hidde', 'Margriet'],
    ],
    family: [
      ...['Jansen', 'de Jong', 'Bakker', 'van Dijk', 'Visser', 'Smit', 'Meijer', 'de Boer'],
      ...['Mulder', 'Bos', 'Hendriks', 'van Leeuwen', 'Dekker', 'Postma', 'van den Heuvel'],
      ...['ter Horst', 'van der Meulen', 'Terpstra', 'Schouten', "van 't Hoff", 'op den Kamp'],
      ...[
        'Huizinga',
        'Dijkstra',
        'de Wit',
        'van der Linden',
        'Kuipers',
        'Vermeulen',
        'van der Veen',
      ],
    ],
  },
  turkish: {
    given: ['Elif', 'Mehmet', 'Zeynep', 'Emre', 'Ayşe', 'Can', 'Büşra', 'Hüseyin', 'Gül', 'Özlem'],
    family: ['Yıldız', 'Öztürk', 'Aydın', 'Kaya', 'Şahin', 'Çelik', 'Doğan', 'Arslan', 'Koç'],
  },
  moroccan: {
    given: [
      ...['Fatima Zahra', 'Youssef', 'Naima', 'Bilal', 'Khadija', 'Ilyas', 'Salma', 'Hamza'],
      ...['Mohamed', 'Ikram'],
    ],
    family: ['Benali', 'El Idrissi', 'Amrani', 'Bouzidi', 'El Khattabi', 'Aït Said', 'Ouali'],
  },
  surinamese: {
    given: ['Jermaine', 'Chantal', 'Ravish', 'Shanti', 'Orlando', 'Soraya', 'Kenrick', 'Anjali'],
    family: ['Pinas', 'Ramdin', 'Kartosoewito', 'Biharie', 'Wijngaarde', 'Amatali', 'Ramnarain'],
  },
  polish: {
    given: ['Agnieszka', 'Paweł', 'Małgorzata', 'Łukasz', 'Katarzyna', 'Tomasz', 'Zofia', 'Michał'],
    family: ['Nowak', 'Wójcik', 'Kowalczyk', 'Woźniak', 'Mazur', 'Król', 'Wróbel', 'Stępień'],
  },
  ukrainian: {
    given: ['Oleksandra', 'Andrii', 'Yuliia', 'Dmytro', 'Nataliia', 'Serhii', 'Iryna', 'Bohdan'],
    family: ['Shevchenko', 'Kovalenko', 'Bondarenko', 'Tkachenko', 'Melnyk', 'Lysenko', 'Oliinyk'],
  },
  syrian: {
    given: ['محمد', 'أحمد', 'خالد', 'ريم', 'هالة', 'سامر', 'نور', 'رنا', 'عمر', 'ليلى', 'ياسر'],
    family: ['الحسن', 'الخطيب', 'الأحمد', 'النجار', 'حداد', 'العلي', 'درويش', 'قاسم', 'الحلبي'],
  },
  vietnamese: {
    family: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Đặng', 'Bùi', 'Hoàng'],
    middle: ['Thị', 'Văn', 'Minh', 'Ngọc', 'Quốc', 'Thu'],
    given: ['Ánh', 'Hương', 'Châu', 'Tuấn', 'Linh', 'Dũng', 'Mai', 'Hải', 'Phượng'],
  },
  eritrean: {
    given: ['ሰላም', 'ዳዊት', 'ሃና', 'ዮናስ', 'ሚካኤል', 'ሳባ', 'ፍረወይኒ', 'ርግኣት', 'ኤልሳ'],
    family: ['ተስፋይ', 'ሃይለ', 'በርሀ', 'ክፍለ', 'ኪዳነ', 'መሓሪ', 'ወልዱ', 'ኣብርሃ'],
  },
  mononym: {
    given: ['Sari', 'Budi', 'Wati', 'Suharti', 'Tashi', 'Dewi', 'Thida', 'Slamet'],
    family: [],
  },
}
