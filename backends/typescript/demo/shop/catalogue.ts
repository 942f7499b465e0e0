import type { Language } from './languages.ts';

type Translated = Readonly<Record<Language, string>>;

export const CATEGORIES = ['kitchen', 'living', 'desk', 'garden'] as const;
export type Category = (typeof CATEGORIES)[number];

export type Motif =
  | 'mug'
  | 'teapot'
  | 'board'
  | 'carafe'
  | 'bowl'
  | 'blanket'
  | 'cushion'
  | 'candle'
  | 'vase'
  | 'lamp'
  | 'notebook'
  | 'clock'
  | 'tray'
  | 'pot'
  | 'basket'
  | 'can';

export interface Product {
  readonly id: string;
  readonly category: Category;
  readonly cents: number;
  readonly motif: Motif;
  readonly name: Translated;
  readonly text: Translated;
}

const product = (
  id: string,
  category: Category,
  cents: number,
  motif: Motif,
  name: readonly [en: string, de: string, fr: string],
  text: readonly [en: string, de: string, fr: string],
): Product => ({
  id,
  category,
  cents,
  motif,
  name: { en: name[0], de: name[1], fr: name[2] },
  text: { en: text[0], de: text[1], fr: text[2] },
});

const KITCHEN: readonly Product[] = [
  product(
    'mug-nora',
    'kitchen',
    1800,
    'mug',
    ['Nora stoneware mug', 'Steingutbecher Nora', 'Tasse en grès Nora'],
    [
      'Hand-thrown, 32 cl, with a glaze that comes out a little different every time.',
      'Von Hand gedreht, 32 cl, mit einer Glasur, die jedes Mal ein wenig anders gerät.',
      'Tournée à la main, 32 cl, avec un émail qui n’est jamais tout à fait le même.',
    ],
  ),
  product(
    'teapot-ida',
    'kitchen',
    4900,
    'teapot',
    ['Ida teapot', 'Teekanne Ida', 'Théière Ida'],
    [
      'Pours without a drip. Holds four cups and keeps them warm through a long chapter.',
      'Gießt, ohne zu tropfen. Fasst vier Tassen und hält sie ein langes Kapitel lang warm.',
      'Verse sans une goutte. Quatre tasses, au chaud le temps d’un long chapitre.',
    ],
  ),
  product(
    'board-oak',
    'kitchen',
    3400,
    'board',
    ['Oak cutting board', 'Schneidebrett Eiche', 'Planche à découper en chêne'],
    [
      'One piece of oiled oak, 40 × 24 cm. Gets better with every loaf.',
      'Ein Stück geölte Eiche, 40 × 24 cm. Wird mit jedem Brot schöner.',
      'Un seul bloc de chêne huilé, 40 × 24 cm. Plus belle à chaque pain.',
    ],
  ),
  product(
    'carafe-lisse',
    'kitchen',
    3900,
    'carafe',
    ['Lisse carafe', 'Karaffe Lisse', 'Carafe Lisse'],
    [
      'Mouth-blown glass with a cork stopper, one litre.',
      'Mundgeblasenes Glas mit Korkverschluss, ein Liter.',
      'Verre soufflé à la bouche, bouchon de liège, un litre.',
    ],
  ),
  product(
    'bowl-sol',
    'kitchen',
    2600,
    'bowl',
    ['Sol serving bowl', 'Servierschale Sol', 'Saladier Sol'],
    [
      'Wide, shallow and the colour of late afternoon. 26 cm.',
      'Weit, flach und in der Farbe des späten Nachmittags. 26 cm.',
      'Large, peu profond, couleur de fin d’après-midi. 26 cm.',
    ],
  ),
];

const LIVING: readonly Product[] = [
  product(
    'blanket-fell',
    'living',
    8900,
    'blanket',
    ['Fell wool blanket', 'Wolldecke Fell', 'Plaid en laine Fell'],
    [
      'Pure new wool from two small mills, 140 × 200 cm.',
      'Reine Schurwolle aus zwei kleinen Webereien, 140 × 200 cm.',
      'Pure laine vierge de deux petites filatures, 140 × 200 cm.',
    ],
  ),
  product(
    'cushion-moss',
    'living',
    3200,
    'cushion',
    ['Moss linen cushion', 'Leinenkissen Moos', 'Coussin en lin Mousse'],
    [
      'Washed linen with a feather filling, 50 × 50 cm.',
      'Gewaschenes Leinen mit Federfüllung, 50 × 50 cm.',
      'Lin lavé, garnissage en plumes, 50 × 50 cm.',
    ],
  ),
  product(
    'candle-pine',
    'living',
    2200,
    'candle',
    ['Pine candle', 'Kerze Kiefer', 'Bougie Pin'],
    [
      'Rapeseed wax, burns for 45 hours, smells of a walk after rain.',
      'Rapswachs, brennt 45 Stunden, duftet nach Spaziergang im Regen.',
      'Cire de colza, 45 heures, un parfum de promenade après la pluie.',
    ],
  ),
  product(
    'vase-arc',
    'living',
    4400,
    'vase',
    ['Arc vase', 'Vase Bogen', 'Vase Arc'],
    [
      'Matt earthenware for one branch or a whole meadow.',
      'Mattes Steingut für einen Zweig oder eine ganze Wiese.',
      'Faïence mate, pour une branche ou toute une prairie.',
    ],
  ),
  product(
    'lamp-halo',
    'living',
    12_900,
    'lamp',
    ['Halo table lamp', 'Tischleuchte Halo', 'Lampe de table Halo'],
    [
      'Opal glass on a brass foot, dimmable, 38 cm.',
      'Opalglas auf Messingfuß, dimmbar, 38 cm.',
      'Verre opale sur pied en laiton, variateur, 38 cm.',
    ],
  ),
];

const DESK: readonly Product[] = [
  product(
    'notebook-field',
    'desk',
    1600,
    'notebook',
    ['Field notebook', 'Notizbuch Feld', 'Carnet de terrain'],
    [
      'Thread-bound, 160 dotted pages that lie flat.',
      'Fadengeheftet, 160 gepunktete Seiten, die flach liegen.',
      'Cousu au fil, 160 pages pointillées qui restent à plat.',
    ],
  ),
  product(
    'clock-noon',
    'desk',
    5900,
    'clock',
    ['Noon wall clock', 'Wanduhr Mittag', 'Horloge murale Midi'],
    [
      'Silent movement behind a beech ring, 30 cm.',
      'Lautloses Werk hinter einem Ring aus Buche, 30 cm.',
      'Mouvement silencieux, cercle de hêtre, 30 cm.',
    ],
  ),
  product(
    'tray-form',
    'desk',
    2900,
    'tray',
    ['Form desk tray', 'Ablage Form', 'Vide-poche Form'],
    [
      'Pressed cork with a rim of birch. For keys, pens and good intentions.',
      'Presskork mit Birkenrand. Für Schlüssel, Stifte und gute Vorsätze.',
      'Liège pressé bordé de bouleau. Clés, stylos et bonnes résolutions.',
    ],
  ),
];

const GARDEN: readonly Product[] = [
  product(
    'pot-terra',
    'garden',
    2400,
    'pot',
    ['Terra plant pot', 'Pflanztopf Terra', 'Pot Terra'],
    [
      'Unglazed terracotta with a saucer, 18 cm.',
      'Unglasierte Terrakotta mit Untersetzer, 18 cm.',
      'Terre cuite brute avec soucoupe, 18 cm.',
    ],
  ),
  product(
    'basket-seagrass',
    'garden',
    3600,
    'basket',
    ['Seagrass basket', 'Seegraskorb', 'Panier en jonc de mer'],
    [
      'Woven by hand, with two handles that hold a week of apples.',
      'Von Hand geflochten, zwei Griffe, Platz für eine Woche Äpfel.',
      'Tressé à la main, deux anses, une semaine de pommes.',
    ],
  ),
  product(
    'can-dew',
    'garden',
    4200,
    'can',
    ['Dew watering can', 'Gießkanne Tau', 'Arrosoir Rosée'],
    [
      'Powder-coated steel, 1.5 litres, a long spout for the back row.',
      'Pulverbeschichteter Stahl, 1,5 Liter, langer Hals für die hinterste Reihe.',
      'Acier laqué, 1,5 litre, long bec pour le dernier rang.',
    ],
  ),
];

/** All products, in the order of the home page. The catalogue is part of the shop's code, as nobody edits it. */
export const PRODUCTS: readonly Product[] = [...KITCHEN, ...LIVING, ...DESK, ...GARDEN];

export const findProduct = (id: string): Product | null => PRODUCTS.find((entry) => entry.id === id) ?? null;
