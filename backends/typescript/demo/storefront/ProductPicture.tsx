/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Motif } from '../shop/products/product.ts';

/** Clay, ink, moss, sand, brass, sky: the colours that all pictures are drawn in. */
const C = { clay: '#c0694a', ink: '#2f3a40', moss: '#6f7d57', sand: '#e3cfae', brass: '#c99b3f', sky: '#8fa9b5' };
const WHITE = '#fbf7f0';
const SHADE = '#00000022';

const Shadow = ({ width = 52 }: { readonly width?: number }) => (
  <ellipse cx="100" cy="166" rx={width} ry="7" fill={SHADE} />
);

const MOTIFS: Readonly<Record<Motif, () => Child>> = {
  mug: () => (
    <>
      <Shadow />
      <path d="M136 92h12a20 20 0 0 1 0 46h-14" fill="none" stroke={C.clay} stroke-width="10" />
      <path d="M60 72h80v70a22 22 0 0 1-22 22H82a22 22 0 0 1-22-22z" fill={C.clay} />
      <path d="M60 72h80v26c-26 12-54-8-80 4z" fill={C.sand} />
      <ellipse cx="100" cy="72" rx="40" ry="8" fill={C.ink} />
    </>
  ),
  teapot: () => (
    <>
      <Shadow width={62} />
      <path d="M140 96c26-18 34 4 22 24-6 10-16 16-26 16" fill="none" stroke={C.ink} stroke-width="9" />
      <path d="M58 118 30 88l-8 6 26 46z" fill={C.moss} />
      <path d="M50 126a50 44 0 0 1 100 0c0 24-20 38-50 38s-50-14-50-38z" fill={C.moss} />
      <path d="M68 90a34 14 0 0 1 64 0z" fill={C.ink} />
      <circle cx="100" cy="72" r="8" fill={C.brass} />
    </>
  ),
  board: () => (
    <>
      <Shadow width={46} />
      <rect x="64" y="60" width="72" height="104" rx="12" fill={C.sand} />
      <path d="M92 36h16a6 6 0 0 1 6 6v24H86V42a6 6 0 0 1 6-6z" fill={C.sand} />
      <circle cx="100" cy="48" r="5" fill={SHADE} />
      <path
        d="M80 70c8 30-6 60 2 88M102 68c6 30-8 62 0 92M122 70c6 26-4 60 0 88"
        fill="none"
        stroke={C.brass}
        stroke-width="2"
        opacity=".5"
      />
    </>
  ),
  carafe: () => (
    <>
      <Shadow width={40} />
      <path
        d="M86 56h28v30c0 14 26 26 26 52 0 18-14 26-40 26s-40-8-40-26c0-26 26-38 26-52z"
        fill={C.sky}
        opacity=".55"
      />
      <path d="M66 124c20 8 48-8 68 2 4 6 6 8 6 12 0 18-14 26-40 26s-40-8-40-26c0-4 2-10 6-14z" fill={C.sky} />
      <rect x="88" y="38" width="24" height="22" rx="4" fill={C.brass} />
    </>
  ),
  bowl: () => (
    <>
      <Shadow width={44} />
      <path d="M36 96h128c0 40-28 66-64 66S36 136 36 96z" fill={C.brass} />
      <ellipse cx="100" cy="96" rx="64" ry="14" fill={C.sand} />
      <circle cx="84" cy="88" r="14" fill={C.clay} />
      <circle cx="112" cy="86" r="16" fill={C.moss} />
    </>
  ),
  blanket: () => (
    <>
      <Shadow width={62} />
      <rect x="42" y="116" width="116" height="46" rx="14" fill={C.ink} />
      <rect x="42" y="86" width="116" height="44" rx="14" fill={C.sky} />
      <rect x="42" y="56" width="116" height="44" rx="14" fill={C.sand} />
      <path d="M58 60v36m14-38v40m14-40v40m14-40v40m14-40v40m14-40v40" stroke={C.clay} stroke-width="3" opacity=".6" />
    </>
  ),
  cushion: () => (
    <>
      <Shadow width={58} />
      <path d="M44 62c36 8 76 8 112 0 -8 34-8 66 0 100-36-8-76-8-112 0 8-34 8-66 0-100z" fill={C.moss} />
      <path d="M100 68v88M56 112h88" stroke={WHITE} stroke-width="2" opacity=".5" stroke-dasharray="4 6" />
    </>
  ),
  candle: () => (
    <>
      <Shadow width={40} />
      <path d="M100 34c12 16 10 28 0 32-10-4-12-16 0-32z" fill={C.brass} />
      <path d="M100 62v20" stroke={C.ink} stroke-width="3" />
      <rect x="66" y="80" width="68" height="84" rx="8" fill={WHITE} />
      <rect x="66" y="108" width="68" height="36" fill={C.moss} />
    </>
  ),
  vase: () => (
    <>
      <Shadow width={38} />
      <path
        d="M100 88C96 60 84 44 70 30M100 88c4-30 18-44 34-52M100 88V26"
        fill="none"
        stroke={C.moss}
        stroke-width="3"
      />
      <path
        d="M70 30c-10 2-14 8-12 18 10 0 16-8 12-18zm64 6c10 0 16 6 14 16-10 2-16-6-14-16zM100 26c8-6 8-14 0-20-8 6-8 14 0 20z"
        fill={C.moss}
      />
      <path d="M86 80h28c0 16 24 28 24 54 0 20-14 30-38 30s-38-10-38-30c0-26 24-38 24-54z" fill={C.clay} />
    </>
  ),
  lamp: () => (
    <>
      <Shadow width={36} />
      <rect x="96" y="96" width="8" height="58" fill={C.brass} />
      <rect x="74" y="152" width="52" height="12" rx="6" fill={C.brass} />
      <path d="M46 102a54 54 0 0 1 108 0z" fill={WHITE} />
      <path d="M46 102a54 54 0 0 1 108 0z" fill={C.brass} opacity=".5" />
    </>
  ),
  notebook: () => (
    <>
      <Shadow width={52} />
      <rect x="56" y="44" width="92" height="120" rx="6" fill={WHITE} />
      <rect x="52" y="40" width="92" height="120" rx="6" fill={C.ink} />
      <rect x="52" y="40" width="16" height="120" rx="4" fill={C.clay} />
      <rect x="84" y="66" width="44" height="24" rx="2" fill={C.sand} />
    </>
  ),
  clock: () => (
    <>
      <Shadow width={44} />
      <circle cx="100" cy="102" r="60" fill={C.sand} />
      <circle cx="100" cy="102" r="50" fill={WHITE} />
      <path d="M100 102V66m0 36 24 14" stroke={C.ink} stroke-width="5" stroke-linecap="round" />
      <path d="M100 58v6m0 76v6m-44-44h6m76 0h6" stroke={C.clay} stroke-width="4" />
    </>
  ),
  tray: () => (
    <>
      <Shadow width={66} />
      <path d="M30 122h140l-12 36a8 8 0 0 1-8 6H50a8 8 0 0 1-8-6z" fill={C.brass} />
      <ellipse cx="100" cy="122" rx="70" ry="14" fill={C.sand} />
      <path d="m74 116 38-54 8 6-36 52z" fill={C.ink} />
      <circle cx="128" cy="116" r="9" fill="none" stroke={C.clay} stroke-width="5" />
    </>
  ),
  pot: () => (
    <>
      <Shadow width={46} />
      <path d="M100 96C70 84 62 60 66 40c26 6 36 28 34 56zm0 0c30-12 38-36 34-56-26 6-36 28-34 56z" fill={C.moss} />
      <path d="M100 96C94 68 96 46 100 26c6 20 6 44 0 70z" fill={C.ink} opacity=".6" />
      <path d="M58 92h84l-10 64a10 10 0 0 1-10 8H78a10 10 0 0 1-10-8z" fill={C.clay} />
      <rect x="52" y="88" width="96" height="18" rx="5" fill={C.clay} />
      <rect x="52" y="100" width="96" height="6" fill={SHADE} />
    </>
  ),
  basket: () => (
    <>
      <Shadow width={58} />
      <path d="M66 84c0-50 68-50 68 0" fill="none" stroke={C.brass} stroke-width="8" />
      <path d="M44 84h112l-10 72a10 10 0 0 1-10 8H64a10 10 0 0 1-10-8z" fill={C.sand} />
      <path d="M47 104h106M50 124h100M53 144h94M70 84l4 80m26-80v80m30-80-4 80" stroke={C.brass} stroke-width="3" />
    </>
  ),
  can: () => (
    <>
      <Shadow width={50} />
      <path d="M126 128 172 74l8 6-44 76z" fill={C.ink} />
      <path d="M66 84c-40 0-40 60 0 60" fill="none" stroke={C.ink} stroke-width="8" />
      <path d="M62 80h72v76a8 8 0 0 1-8 8H70a8 8 0 0 1-8-8z" fill={C.ink} />
      <path d="M62 80a36 22 0 0 1 72 0z" fill={C.sky} />
    </>
  ),
  pencils: () => (
    <>
      <Shadow width={42} />
      <path d="m82 100-12-58 8-2 14 58zM98 98V34h9v64zm20 2 14-54 8 3-14 53z" fill={C.brass} />
      <path d="m70 42 2-12 6 10zm28-8 4-12 5 12zm34 12 8-9v12z" fill={C.ink} />
      <path d="M64 92h72l-4 66a8 8 0 0 1-8 6H76a8 8 0 0 1-8-6z" fill={C.sky} />
      <path d="M66 122h68l-1 18H67z" fill={SHADE} />
    </>
  ),
  bookends: () => (
    <>
      <Shadow width={66} />
      <path d="M34 164V96a24 24 0 0 1 24-24v92zm132 0V96a24 24 0 0 0-24-24v92z" fill={C.sand} />
      <rect x="62" y="62" width="18" height="102" fill={C.clay} />
      <rect x="82" y="76" width="14" height="88" fill={C.ink} />
      <rect x="98" y="56" width="20" height="108" fill={C.moss} />
      <path d="m122 70 15-3 4 97h-19z" fill={C.brass} />
    </>
  ),
  lantern: () => (
    <>
      <Shadow width={42} />
      <path d="M78 58c0-34 44-34 44 0" fill="none" stroke={C.ink} stroke-width="5" />
      <path d="M62 70 84 52h32l22 18z" fill={C.ink} />
      <rect x="68" y="70" width="64" height="80" fill={C.sky} opacity=".5" />
      <path d="M100 92c9 12 8 20 0 24-8-4-9-12 0-24z" fill={C.brass} />
      <rect x="90" y="118" width="20" height="32" fill={WHITE} />
      <path d="M68 70v80m64-80v80" stroke={C.ink} stroke-width="6" />
      <rect x="60" y="148" width="80" height="16" rx="4" fill={C.ink} />
    </>
  ),
  birdhouse: () => (
    <>
      <Shadow width={44} />
      <path d="M60 88 100 52l40 36v76H60z" fill={C.sand} />
      <path d="m44 96 56-52 56 52-10 10-46-42-46 42z" fill={C.clay} />
      <circle cx="100" cy="106" r="15" fill={C.ink} />
      <path d="M92 134h26" stroke={C.brass} stroke-width="6" stroke-linecap="round" />
    </>
  ),
};

/** The drawing of a product; its name stands beside it, so it says nothing of its own. */
export const ProductPicture = ({ motif }: { readonly motif: Motif }) => (
  <svg class={`picture picture-${motif}`} viewBox="0 0 200 200" aria-hidden="true" focusable="false">
    {MOTIFS[motif]()}
  </svg>
);
