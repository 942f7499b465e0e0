import { product, type Product } from './product.ts';

export const KITCHEN: readonly Product[] = [
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
