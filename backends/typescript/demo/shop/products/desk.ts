import { product, type Product } from './product.ts';

export const DESK: readonly Product[] = [
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
  product(
    'cup-graphite',
    'desk',
    1900,
    'pencils',
    ['Graphite pencil cup', 'Stiftebecher Graphit', 'Pot à crayons Graphite'],
    [
      'Cast concrete, felted underneath, with six pencils to begin with.',
      'Gegossener Beton, unten befilzt, mit sechs Bleistiften für den Anfang.',
      'Béton coulé, feutre dessous, six crayons pour commencer.',
    ],
  ),
  product(
    'bookends-arch',
    'desk',
    4600,
    'bookends',
    ['Arch bookends', 'Buchstützen Bogen', 'Serre-livres Arche'],
    [
      'A pair in solid ash that holds a whole year of reading.',
      'Ein Paar aus massiver Esche, das ein ganzes Lesejahr hält.',
      'Une paire en frêne massif qui tient toute une année de lecture.',
    ],
  ),
];
