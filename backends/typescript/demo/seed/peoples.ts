/** A name as it is written, and in Latin letters for the e-mail address. */
type Written = readonly [native: string, latin: string];
type Names = readonly [Written, ...Written[]];

export interface People {
  /** Language the customer reads the storefront in. */
  readonly language: 'en' | 'de' | 'fr';
  readonly first: Names;
  readonly last: Names;
  readonly places: readonly [Place, ...Place[]];
}

export interface Place {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

const asWritten = (head: string, ...rest: readonly string[]): Names => {
  const latin = (name: string): Written => [
    name,
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßøłæđ]/giu, (letter) => LETTERS[letter.toLowerCase()] ?? '')
      .replace(/[^A-Za-z-]/g, ''),
  ];
  return [latin(head), ...rest.map(latin)];
};

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'oe', ł: 'l', æ: 'ae', đ: 'd' };

const at = (street: string, postcode: string, city: string, country: string): Place => ({
  street,
  postcode,
  city,
  country,
});

/** Where the generated customers come from; the first entries are the most frequent. */
export const PEOPLES: readonly [People, ...People[]] = [
  {
    language: 'de',
    first: asWritten(
      'Jürgen',
      'Käthe',
      'Sören',
      'Anneliese',
      'Björn',
      'Günther',
      'Mareike',
      'Jörg',
      'Ulrike',
      'Tilman',
    ),
    last: asWritten('Müller', 'Schäfer', 'Größl', 'Krüger', 'Weiß', 'Böhm', 'Döring', 'Strauß', 'Lüdtke', 'Hölderlin'),
    places: [
      at('Lindenstraße 12', '10969', 'Berlin', 'Germany'),
      at('Schönhauser Weg 4a', '80331', 'München', 'Germany'),
      at('Am Brühl 21', '50667', 'Köln', 'Germany'),
      at('Währinger Straße 88', '1090', 'Wien', 'Austria'),
    ],
  },
  {
    language: 'en',
    first: asWritten('Aoife', 'Declan', 'Harriet', 'Callum', 'Priya', 'Rhys', 'Imogen', 'Desmond', 'Maeve', 'Oliver'),
    last: asWritten(
      "O'Brien",
      "O'Connor",
      'MacAllister',
      'Ashworth',
      'Fitzgerald',
      'Llewellyn',
      "D'Souza",
      'Hughes',
      'St. John',
    ),
    places: [
      at('14 Merrion Row', 'D02 H213', 'Dublin', 'Ireland'),
      at('3 Castle Street', 'EH1 2DL', 'Edinburgh', 'United Kingdom'),
      at('221 Deansgate', 'M3 4LX', 'Manchester', 'United Kingdom'),
    ],
  },
  {
    language: 'fr',
    first: asWritten('Éloïse', 'Gaël', 'Anaïs', 'François', 'Zoé', 'Jérôme', 'Maëlys', 'Benoît', 'Hélène', 'Loïc'),
    last: asWritten('Lefèvre', 'Béranger', 'Garçon', "D'Aubigné", 'Noël', 'Château', 'Pélissier', 'Bœuf', 'Gagné'),
    places: [
      at('8 rue des Écoles', '75005', 'Paris', 'France'),
      at('27 quai Saint-Vincent', '69001', 'Lyon', 'France'),
      at("5 place de l'Église", '1050', 'Bruxelles', 'Belgium'),
    ],
  },
  {
    language: 'en',
    first: asWritten('Łukasz', 'Małgorzata', 'Wojciech', 'Agnieszka', 'Zdzisław', 'Bożena', 'Michał', 'Żaneta'),
    last: asWritten('Wiśniewski', 'Kowalczyk', 'Dąbrowska', 'Zieliński', 'Łuczak', 'Świątek', 'Gębka'),
    places: [
      at('ul. Świętokrzyska 11', '00-049', 'Warszawa', 'Poland'),
      at('ul. Długa 7', '31-147', 'Kraków', 'Poland'),
    ],
  },
  {
    language: 'en',
    first: asWritten('Søren', 'Åsa', 'Bjørg', 'Mikkel', 'Ylva', 'Öyvind', 'Astrid'),
    last: asWritten('Sørensen', 'Åkerlund', 'Lindström', 'Nygård', 'Bergström', 'Ødegaard'),
    places: [at('Østergade 44', '1100', 'København', 'Denmark'), at('Götgatan 19', '116 46', 'Stockholm', 'Sweden')],
  },
  {
    language: 'en',
    first: [
      ['Ελένη', 'eleni'],
      ['Γιώργος', 'giorgos'],
      ['Δήμητρα', 'dimitra'],
      ['Νίκος', 'nikos'],
      ['Αθηνά', 'athina'],
    ],
    last: [
      ['Παπαδοπούλου', 'papadopoulou'],
      ['Οικονόμου', 'oikonomou'],
      ['Νικολαΐδης', 'nikolaidis'],
      ['Γεωργίου', 'georgiou'],
    ],
    places: [at('Ερμού 23', '105 63', 'Αθήνα', 'Greece'), at('Τσιμισκή 50', '546 23', 'Θεσσαλονίκη', 'Greece')],
  },
  {
    language: 'en',
    first: [
      ['Олена', 'olena'],
      ['Дмитро', 'dmytro'],
      ['Світлана', 'svitlana'],
      ['Андрій', 'andrii'],
      ['Мария', 'maria'],
      ['Димитър', 'dimitar'],
    ],
    last: [
      ['Шевченко', 'shevchenko'],
      ['Коваленко', 'kovalenko'],
      ['Петрова', 'petrova'],
      ['Георгиев', 'georgiev'],
      ['Щербак', 'shcherbak'],
    ],
    places: [at('вул. Хрещатик 15', '01001', 'Київ', 'Ukraine'), at('бул. Витоша 32', '1000', 'София', 'Bulgaria')],
  },
  {
    language: 'en',
    first: [
      ['أحمد', 'ahmad'],
      ['فاطمة', 'fatima'],
      ['يوسف', 'yusuf'],
      ['مريم', 'maryam'],
      ['خالد', 'khalid'],
    ],
    last: [
      ['الحسيني', 'alhussaini'],
      ['بن عبد الله', 'benabdallah'],
      ['المصري', 'almasri'],
      ['حداد', 'haddad'],
    ],
    places: [
      at('شارع الحبيب بورقيبة ١٢', '1000', 'تونس', 'Tunisia'),
      at('شارع طلعت حرب ٥', '11511', 'القاهرة', 'Egypt'),
    ],
  },
  {
    language: 'en',
    first: [
      ['נועה', 'noa'],
      ['דוד', 'david'],
      ['תמר', 'tamar'],
      ['איתי', 'itai'],
    ],
    last: [
      ['כהן', 'cohen'],
      ['לוי', 'levi'],
      ['בן־דוד', 'bendavid'],
      ['מזרחי', 'mizrahi'],
    ],
    places: [at('רחוב הרצל 18', '6688218', 'תל אביב', 'Israel')],
  },
  {
    language: 'en',
    first: [
      ['美咲', 'misaki'],
      ['健太', 'kenta'],
      ['さくら', 'sakura'],
      ['大輔', 'daisuke'],
    ],
    last: [
      ['佐藤', 'sato'],
      ['高橋', 'takahashi'],
      ['渡辺', 'watanabe'],
      ['小林', 'kobayashi'],
    ],
    places: [at('神宮前 1-8-10', '150-0001', '東京都渋谷区', 'Japan')],
  },
  {
    language: 'en',
    first: [
      ['伟', 'wei'],
      ['秀英', 'xiuying'],
      ['志强', 'zhiqiang'],
      ['지민', 'jimin'],
      ['서연', 'seoyeon'],
    ],
    last: [
      ['王', 'wang'],
      ['李', 'li'],
      ['陳', 'chan'],
      ['김', 'kim'],
      ['박', 'park'],
    ],
    places: [
      at('南京东路 300 号', '200001', '上海市', 'China'),
      at('세종대로 110', '04524', '서울특별시', 'South Korea'),
    ],
  },
  {
    language: 'fr',
    first: asWritten('José', 'Begoña', 'Iñaki', 'João', 'Conceição', 'Nuño', 'Zélia'),
    last: asWritten('Ibáñez', 'Muñoz', 'Gonçalves', 'Araújo', 'Núñez de Balboa', 'Simões'),
    places: [
      at('Calle del Peñón 9', '28005', 'Madrid', 'Spain'),
      at('Rua da Conceição 61', '1100-152', 'Lisboa', 'Portugal'),
    ],
  },
  {
    language: 'de',
    first: asWritten('Đặng', 'Ayşe', 'Çağlar', 'İbrahim', 'Gülşen', 'Ümit', 'Ştefan'),
    last: asWritten('Yılmaz', 'Öztürk', 'Şahin', 'Țurcanu', 'Nguyễn', 'Çelik'),
    places: [
      at('İstiklal Caddesi 201', '34433', 'İstanbul', 'Türkiye'),
      at('Karl-Marx-Straße 66', '12043', 'Berlin', 'Germany'),
    ],
  },
];
