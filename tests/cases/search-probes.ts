/** Short passages, and for each probe the passages that must be found: all of these and no other. */
export const probePassages: Readonly<Record<string, string>> = {
  us: 'Programs led by U.S. and European experts.',
  usual: 'The usual US response was useful.',
  kyiv: 'Kyiv’s capabilities, and the sovereignty of Ukraine.',
  troops: 'Approximately 800,000 well-trained troops.',
  other: 'Another 80,000 soldiers, poorly trained.',
  dash: 'The stakes have never been higher—or more hopeful.',
  guarantees: 'Security guarantees and a guarantee of peace.',
  collaboration: 'A comprehensive military collaboration plan.',
  edge: 'This technological edge may create a buffer zone.',
  agreement: 'The agreement mandates deployment.',
  cyrillic: 'Міністерство оборони й Київ.',
  accents: 'The café in Łódź was the naïve choice.',
  legal: 'A legal commitment to defend.',
  reversed: 'The commitment is legal.',
  combat: 'Its own combat troops stay home.',
  long: 'Long-range precision missiles and multinational forces.',
  apart: 'A long range of mountains.',
  enforce: 'Critics doubt the enforceability of the clause.',
  ratify: 'Signed? Dates, ratification, entry into force.',
  who: 'The WHO was told.',
  number: 'NATO’s Article 5, in force since 1949, version 2.5.',
  han: '乌克兰军队的部署',
  proto: 'A constructor is no prototype.',
};

export const probes: readonly (readonly [query: string, found: string])[] = [
  ['U.S.', 'us usual'],
  ['US', 'us usual'],
  ['u.s.', 'us usual'],
  ['US response', 'usual'],
  ['Kyiv', 'kyiv'],
  ['kyiv’s', 'kyiv'],
  ["kyiv's", 'kyiv'],
  ['800,000', 'troops'],
  ['800000', 'troops'],
  ['800,00', 'troops other'],
  ['80,000', 'other'],
  ['800,001', ''],
  ['higher', 'dash'],
  ['hopeful', 'dash'],
  ['guarantee', 'guarantees'],
  ['guarant', 'guarantees'],
  ['collaborati', 'collaboration'],
  ['technologica', 'edge'],
  ['the agreement', 'agreement'],
  ['+the +agreement', 'agreement'],
  ['Київ', 'cyrillic'],
  ['київ', 'cyrillic'],
  ['оборон', 'cyrillic'],
  ['cafe', 'accents'],
  ['café', 'accents'],
  ['lodz', 'accents'],
  ['naive', 'accents'],
  ['"legal commitment"', 'legal'],
  ['“legal commitm', 'legal'],
  ['"commitment legal"', ''],
  ['troops −combat', 'troops'],
  ['troops -combat', 'troops'],
  ['troops -"own combat"', 'troops'],
  ['long-range', 'long apart'],
  ['longrange', 'long'],
  ['multi-national', 'long'],
  ['well-trained', 'troops'],
  ['well trained', 'troops'],
  ['enforc', 'enforce'],
  ['ratify', 'ratify'],
  ['ratified', 'ratify'],
  ['WHO', 'who'],
  ['Article 5', 'number'],
  ['2.5', 'number'],
  ['article:5', 'number'],
  ['军队', 'han'],
  ['constructor', 'proto'],
  ['__proto__', ''],
  ['sovereingty', 'kyiv'],
  ['collabaration', 'collaboration'],
  ['ukraine', 'kyiv'],
  ['toString', ''],
];

interface Probe {
  readonly passages: Readonly<Record<string, string>>;
  /** By query, the passages that hold all of it, and no other. */
  readonly queries: Readonly<Record<string, string>>;
}

/** By kind of word: passages that must be told apart, and queries as people type them. */
export const wordProbes: Readonly<Record<string, Probe>> = {
  'dotted capitals': {
    passages: {
      dots: 'The U.S. agreed.',
      plain: 'US troops left.',
      word: 'Let us begin.',
      usual: 'As usual.',
    },
    queries: {
      'U.S.': 'dots plain',
      US: 'dots plain',
      'u.s.': 'dots plain',
      '"us troops"': 'plain',
      usua: 'usual',
    },
  },
  'capitals that are stop words': {
    passages: { name: 'The WHO warned of IT failures.', word: 'Those who know it said so.' },
    queries: { WHO: 'name', IT: 'name', 'W.H.O.': 'name', '"who know"': 'word', '+who ': 'name word' },
  },
  'a country in three letters': {
    passages: { dots: 'Made in the U.S.A. in May.', plain: 'USA Today wrote it.', us: 'US aid came.' },
    queries: { USA: 'dots plain', 'U.S.A.': 'dots plain', 'US ': 'us' },
  },
  'abbreviations with dots': {
    passages: { am: 'At 9 a.m. it began.', word: 'I am here.', eg: 'Allies, e.g. Poland.' },
    queries: { 'a.m.': 'am', 'e.g.': 'eg', 'e.g. Poland': 'eg' },
  },
  possessives: {
    passages: {
      one: 'Kyiv’s choice.',
      many: 'The allies’ plan.',
      plain: 'Kyiv chose.',
      other: 'Lviv’s turn.',
    },
    queries: {
      Kyiv: 'one plain',
      "kyiv's": 'one plain',
      'Kyiv’s': 'one plain',
      "allies'": 'many',
      ally: 'many',
    },
  },
  'possessives in capitals': {
    passages: { one: 'NATO’S OFFER', two: 'NATO offers', other: 'Natural gas' },
    queries: { NATO: 'one two', "nato's": 'one two', natur: 'other' },
  },
  'names with an apostrophe': {
    passages: { curly: 'Mr O’Brien spoke.', straight: "O'Brien replied.", other: 'Bob Brien left.' },
    queries: {
      "O'Brien": 'curly straight',
      'o’brien': 'curly straight',
      obrien: 'curly straight',
      brien: 'other',
    },
  },
  contractions: {
    passages: { curly: 'They don’t agree.', straight: "We don't know.", other: 'Don and T.' },
    queries: { "don't": 'curly straight', 'don’t agree': 'curly', dont: 'curly straight' },
  },
  'apostrophes inside Ukrainian words': {
    passages: {
      letter: 'Сімʼя поїхала.',
      curly: 'Моя сім’я тут.',
      straight: "Сім'я там.",
      other: 'Сім днів.',
    },
    queries: { сімʼя: 'letter curly straight', "сім'я": 'letter curly straight', 'сім ': 'other' },
  },
  'Ukrainian letters kept whole': {
    passages: { yi: 'Їжак у лісі.', i: 'Іжак не слово.', yot: 'Новий край.', plain: 'Новии краи.' },
    queries: { 'їжак ': 'yi', 'новий ': 'yot', 'край ': 'yot', 'краи ': 'plain' },
  },
  'Cyrillic in any case': {
    passages: { upper: 'КИЇВ ЧЕКАЄ', lower: 'у Києві, київ', other: 'Харків' },
    queries: { Київ: 'upper lower', харк: 'other', чека: 'upper' },
  },
  'Ukrainian ґ': {
    passages: { g: 'Ґанок і ґрунт.', h: 'Грунт інакший.' },
    queries: { ґрунт: 'g', грунт: 'h' },
  },
  'Latin accents': {
    passages: { cafe: 'The café in Łódź.', plain: 'The cafe in Lodz.', other: 'A caf in Lod.' },
    queries: { 'cafe ': 'cafe plain', 'café ': 'cafe plain', lodz: 'cafe plain', ŁÓDŹ: 'cafe plain' },
  },
  'accents as marks of their own': {
    passages: { one: 'A re\u0301sume\u0301 sent.', two: 'A résumé read.', other: 'They resumed.' },
    queries: { résumé: 'one two other', '"resume"': 'one two' },
  },
  'Nordic and other letters': {
    passages: {
      o: 'Jens Sørensen spoke.',
      ae: 'Ærø is an island.',
      th: 'Þórr and Guðrún.',
      other: 'A sore son.',
    },
    queries: { sorensen: 'o', Ærø: 'ae', aero: 'ae', thorr: 'th', gudrun: 'th' },
  },
  'German ß': {
    passages: { eszett: 'In der Straße.', ss: 'In der Strasse.', other: 'Eine Strafe.' },
    queries: { Straße: 'eszett ss', 'strasse ': 'eszett ss', 'STRASSE ': 'eszett ss', STRAẞE: 'eszett ss' },
  },
  umlauts: {
    passages: { umlaut: 'Herr Müller kam.', plain: 'Frau Muller ging.', other: 'Der Mull.' },
    queries: { müller: 'umlaut plain', Muller: 'umlaut plain' },
  },
  'Turkish i': {
    passages: { dotless: 'Diyarbakır is calm.', dotted: 'İzmir is a port.', capital: 'IĞDIR borders.' },
    queries: {
      diyarbakir: 'dotless',
      Diyarbakır: 'dotless',
      izmir: 'dotted',
      İZMİR: 'dotted',
      igdir: 'capital',
    },
  },
  ligatures: {
    passages: { joined: 'The ﬁeld oﬃce.', plain: 'A field office.', oe: 'Un œuvre.', other: 'The yield.' },
    queries: { field: 'joined plain', office: 'joined plain', oeuvre: 'oe' },
  },
  'full-width letters and digits': {
    passages: { wide: 'ＮＡＴＯ met in １９４９.', plain: 'NATO met in 1949.', other: 'In 1994.' },
    queries: { nato: 'wide plain', '1949': 'wide plain', ＮＡＴＯ: 'wide plain' },
  },
  'soft hyphens and zero-width signs': {
    passages: {
      soft: 'The co\u00adoper\u00adation.',
      zero: 'Co\u200boperation\u2060 now.',
      plain: 'A cooperation.',
      other: 'A corporation.',
    },
    queries: { cooperation: 'soft zero plain', 'co\u00adoperation': 'soft zero plain' },
  },
  Arabic: {
    passages: { marks: 'الحَرْبُ في أوكرانيا', other: 'السلام' },
    queries: { أوكرانيا: 'marks', السلام: 'other', الحَرْبُ: 'marks', الحرب: 'marks' },
  },
  Hebrew: {
    passages: { marks: 'שָׁלוֹם עולם', plain: 'שלום לך', other: 'מלחמה' },
    queries: { שלום: 'marks plain', שָׁלוֹם: 'marks plain', מלחמה: 'other' },
  },
  Greek: {
    passages: { accent: 'Η Ελλάδα συμφωνεί.', other: 'Η Κύπρος.' },
    queries: { Ελλάδα: 'accent', ΕΛΛΆΔΑ: 'accent', κύπρος: 'other' },
  },
  'figures of other scripts': {
    passages: {
      arabic: 'أرسلوا ٨٠٠٬٠٠٠ جندي',
      persian: 'حدود ۸۰۰٬۰۰۰ سرباز',
      hindi: 'लगभग ८००,००० सैनिक',
      latin: 'Some 800,000 troops.',
      less: 'حوالي ٨٠٬٠٠٠ جندي',
      point: 'بنسبة ٣٫٥ بالمئة',
    },
    queries: {
      '800000': 'arabic persian hindi latin',
      '٨٠٠٠٠٠': 'arabic persian hindi latin',
      '٨٠٠٬٠٠٠': 'arabic persian hindi latin',
      '800,000': 'arabic persian hindi latin',
      '٨٠٬٠٠٠': 'less',
      '3.5': 'point',
      '٣٫٥ ': 'point',
    },
  },
  Thai: {
    passages: { run: 'กองทัพยูเครนได้รับการสนับสนุน', other: 'กองกำลังนานาชาติ', figures: 'ทหาร ๘๐๐,๐๐๐ นาย' },
    queries: {
      ยูเครน: 'run',
      สนับสนุน: 'run',
      กองทัพ: 'run',
      กอง: 'run other',
      'นานาชาติ ': 'other',
      '800000': 'figures',
      ยูเรน: '',
    },
  },
  'Lao, Khmer and Burmese': {
    passages: {
      lao: 'ກອງທັບລາວສະໜັບສະໜູນ',
      khmer: 'កងទ័ពកម្ពុជាគាំទ្រ',
      burmese: 'မြန်မာနိုင်ငံတပ်မတော်',
      other: 'ປະເທດ ប្រទេស ပြည်',
    },
    queries: { ລາວ: 'lao', កម្ពុជា: 'khmer', နိုင်ငံ: 'burmese', តប់មតើ: '', ប្រទេស: 'other' },
  },
  'French and Italian elision': {
    passages: {
      today: 'Il faut qu’aujourd’hui tout change.',
      man: 'C’est l’homme de la paix.',
      straight: "D'homme à homme.",
      plain: 'Un homme seul.',
      front: 'À l’avant-garde du combat.',
      italian: 'L’accordo dell’Unione nell’arte.',
      other: 'Le plan Lhomond.',
    },
    queries: {
      "aujourd'hui": 'today',
      'aujourd’hui ': 'today',
      homme: 'man straight plain',
      "l'homme ": 'man straight plain',
      '"l’homme"': 'man',
      lhomme: 'man',
      'avant-garde': 'front',
      '"avant garde"': 'front',
      "l'avant-garde": 'front',
      unione: 'italian',
      "dell'unione": 'italian',
      arte: 'italian',
    },
  },
  'an apostrophe that is no elision': {
    passages: {
      dont: 'They don’t agree.',
      brien: 'Mr O’Brien spoke.',
      ukrainian: 'Організація Об’єднаних Націй',
      shia: 'The Shi’a militia.',
      other: 'A t, a brien and єднаних.',
    },
    queries: {
      't ': 'other',
      'brien ': 'other',
      'єднаних ': 'other',
      "об'єднаних": 'ukrainian',
      "don't": 'dont',
    },
  },
  'a number with a fraction': {
    passages: {
      grouped: 'It cost 1,234,567.89 euros.',
      plain: 'It cost 1234567.89 euros.',
      whole: 'It cost 1,234,567 euros.',
      more: 'It cost 12,345,678 euros.',
      small: 'It cost 123.45 euros.',
    },
    queries: {
      '1,234,567': 'grouped plain whole',
      '1234567 ': 'grouped plain whole',
      '1,234,567.8': 'grouped plain',
      '1234567.89': 'grouped plain',
      '12,345,678': 'more',
      '123 ': '',
    },
  },
  'figures with a space between them': {
    passages: {
      apart: 'They sent 300 guns and 400 tanks.',
      beside: 'In rows of 300 400 times.',
      comma: 'Some 300,400 came.',
      thin: 'Some 300\u202f400 came.',
      one: 'Some 300 came.',
    },
    queries: {
      '300 400': 'apart beside comma thin',
      '300\u00a0400': 'beside comma thin',
      '300,400': 'beside comma thin',
      '300 400 tanks': 'apart',
      '300 -400': 'one',
    },
  },
  'a star': {
    passages: {
      ukraine: 'Ukraine agreed to it.',
      adjective: 'The Ukrainian guarantee.',
      guard: 'A guard of honour.',
      other: 'A grid in the UK.',
    },
    queries: {
      'ukr*': 'ukraine adjective',
      'ukr* ': 'ukraine adjective',
      'ukr* agreed ': 'ukraine',
      'guar* ': 'adjective guard',
      'guar* -ukr*': 'guard',
      '"the ukrain*"': 'adjective',
      'U* ': 'ukraine adjective other',
      '* honour': 'guard',
      '*': '',
    },
  },
  'scripts without spaces': {
    passages: { army: '乌克兰军队的部署', other: '队军', mixed: 'F-16战机COVID' },
    queries: { 军队: 'army', 战机: 'mixed', covid: 'mixed' },
  },
  'thousands commas': {
    passages: {
      comma: 'Some 800,000 came.',
      plain: 'Some 800000 came.',
      less: 'Some 80,000 came.',
      year: 'In 2024,800 came.',
    },
    queries: {
      '800,000': 'comma plain',
      '800000': 'comma plain',
      '80,000': 'less',
      '800,00': 'comma plain less',
      '800 ': 'year',
      '800,001': '',
    },
  },
  decimals: {
    passages: {
      point: 'It fell by 3.5 points.',
      whole: 'In 35 cases.',
      parts: 'Rules 3 and 5.',
      end: 'There were 3. 5 left.',
    },
    queries: { '3.5': 'point', '35': 'whole', '3 5 ': 'parts end' },
  },
  percentages: {
    passages: { sign: 'Up 20% in May.', words: 'Up 20 per cent.', other: 'Up 200%.' },
    queries: { '20% ': 'sign words', '20 ': 'sign words', '200%': 'other' },
  },
  ordinals: {
    passages: { first: 'The 1st Brigade.', second: 'The 2nd Brigade.', one: 'Brigade 1.' },
    queries: { '1st': 'first', '2nd brigade': 'second', '1 ': 'one' },
  },
  'years and ranges': {
    passages: {
      range: 'The war of 2014–2022.',
      hyphen: 'In 2014-15 it began.',
      year: 'By 2022.',
      other: 'In 2021.',
    },
    queries: { '2014': 'range hyphen', '2022': 'range year', '2014–2022': 'range', '2014-15': 'hyphen' },
  },
  dashes: {
    passages: {
      em: 'Never higher—or more hopeful.',
      en: 'The Kyiv–Berlin train.',
      spaced: 'It was high - very.',
    },
    queries: { higher: 'em', hopeful: 'em', berlin: 'en', 'high ': 'spaced' },
  },
  slashes: {
    passages: { slash: 'By land/sea and air.', word: 'A landslide.', other: 'By sea.' },
    queries: { sea: 'slash other', 'land ': 'slash', 'land/sea': 'slash' },
  },
  hyphens: {
    passages: {
      hyphen: 'A well-trained force.',
      apart: 'They were well trained.',
      one: 'Welltrained men.',
      other: 'Trained well.',
    },
    queries: {
      'well-trained': 'hyphen apart one',
      welltrained: 'hyphen one',
      '"well trained"': 'hyphen apart',
      'men -well': 'one',
    },
  },
  'hyphens of other kinds': {
    passages: {
      hard: 'A multi‑national force.',
      plain: 'A multi-national one.',
      one: 'Multinational forces.',
      other: 'Many nations.',
    },
    queries: { 'multi-national': 'hard plain one', multinational: 'hard plain one' },
  },
  'words with digits': {
    passages: {
      s300: 'An S-300 battery.',
      s400: 'An S400 battery.',
      f16: 'F-16s and an F-16.',
      f35: 'One F-35.',
    },
    queries: { 'S-300': 's300', s300: 's300', 'S-400': 's400', 'F-16': 'f16', f16: 'f16', 'F-35': 'f35' },
  },
  'names of diseases and networks': {
    passages: { covid: 'After COVID-19 spread.', five: 'A 5G network.', other: 'Nineteen covers.' },
    queries: { 'COVID-19': 'covid', covid19: 'covid', covid: 'covid', '5G': 'five', '5g ': 'five' },
  },
  'web addresses': {
    passages: { url: 'See https://www.example.org/news/5 there.', other: 'An example.', news: 'The news.' },
    queries: { 'example.org': 'url', 'https://www.example.org/news/5': 'url', www: 'url' },
  },
  'e-mail addresses': {
    passages: { mail: 'Write to press@nato.example now.', other: 'The press wrote.' },
    queries: { 'press@nato.example': 'mail', 'nato.example': 'mail', press: 'mail other' },
  },
  emoji: {
    passages: { beside: 'Peace🙂 now 🇺🇦', plain: 'Peace now', other: 'War' },
    queries: { peace: 'beside plain', 'peace🙂': 'beside plain', '🙂': '' },
  },
  'a prefix before its stem': {
    passages: {
      guarantee: 'Security guarantees.',
      collaboration: 'A collaboration.',
      edge: 'A technological edge.',
      warrant: 'A guard.',
    },
    queries: {
      guarantee: 'guarantee',
      guarant: 'guarantee',
      collaborati: 'collaboration',
      technologica: 'edge',
      gua: 'guarantee warrant',
    },
  },
  'stop words': {
    passages: { the: 'The agreement holds.', an: 'An agreement.', other: 'The pact.' },
    queries: {
      'the agreement': 'the an',
      '+the +agreement': 'the',
      '"the agreement"': 'the',
      the: 'the other',
    },
  },
  families: {
    passages: {
      noun: 'The ratification.',
      verb: 'They ratified it.',
      plural: 'The mandates.',
      other: 'A rat.',
    },
    queries: { ratify: 'noun verb', mandated: 'plural', '"ratified"': 'verb', 'rat ': 'other' },
  },
  'words of JavaScript': {
    passages: { words: 'A constructor and a prototype.', proto: 'Write __proto__ here.', other: 'toString' },
    queries: { constructor: 'words', __proto__: 'proto words', tostring: 'other', hasOwnProperty: '' },
  },
};
