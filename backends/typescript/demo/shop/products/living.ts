import { product, type Product } from './product.ts';

export const LIVING: readonly Product[] = [
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
