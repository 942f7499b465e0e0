import { product, type Product } from './product.ts';

export const GARDEN: readonly Product[] = [
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
  product(
    'lantern-dusk',
    'garden',
    5200,
    'lantern',
    ['Dusk lantern', 'Laterne Dämmerung', 'Lanterne Crépuscule'],
    [
      'Galvanised steel and ribbed glass; a candle or a light string, wind or not.',
      'Verzinkter Stahl und geripptes Glas; für Kerze oder Lichterkette, bei jedem Wind.',
      'Acier galvanisé et verre strié ; bougie ou guirlande, vent ou pas.',
    ],
  ),
  product(
    'house-finch',
    'garden',
    3800,
    'birdhouse',
    ['Finch birdhouse', 'Nistkasten Fink', 'Nichoir Pinson'],
    [
      'Larch, screwed and not glued, with a roof that opens for spring cleaning.',
      'Lärche, geschraubt statt geklebt, das Dach öffnet sich zum Frühjahrsputz.',
      'Mélèze vissé et non collé, avec un toit qui s’ouvre au printemps.',
    ],
  ),
];
