import { shape } from '../dom/icon-shapes.ts';

/** Amber on any shop: it has to be seen, and it is never a part of the shop. */
export const BANNER_STYLE = `
:host {
  all: initial !important;
  position: fixed !important; inset-inline: 0 !important; z-index: 2147483647 !important; display: block !important;
  font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif !important;
  --bg: #fff3cd; --fg: #2d2300; --edge: #dc9a00; --muted: #5e4e17; --solid: #2d2300; --on-solid: #fff; --hover: #4a3c0c;
  --chip: #f6dd93; --danger: #9b1c14;
}
:host([data-tone=dark]) {
  --bg: #33290d; --fg: #fff1c9; --edge: #e0a316; --muted: #dcc88d; --solid: #ffd05c; --on-solid: #2a2000; --hover: #ffe08f;
  --chip: #57471a; --danger: #ffb4a8;
  color-scheme: dark !important;
}
:host([data-edge=top]) { inset-block-start: 0 !important; }
:host([data-edge=bottom]) { inset-block-end: 0 !important; }
:host([data-small]) { inset-inline-start: auto !important; inset-inline-end: 12px !important; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; padding: 6px 16px; color: var(--fg); background: var(--bg);
  container-type: inline-size;
}
:host([data-edge=top]) .bar { border-block-end: 3px solid var(--edge); }
:host([data-edge=bottom]) .bar { border-block-start: 3px solid var(--edge); }
.bar > .who { display: flex; align-items: center; gap: 8px; min-inline-size: 0; font-weight: 600; }
.bar > .who > span:last-child { unicode-bidi: plaintext; overflow-wrap: anywhere; }
.icon { flex: none; inline-size: 16px; block-size: 16px; background: currentColor; }
.icon.who { ${shape('who')} }
.icon.fold { ${shape('fold')} }
.facts { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-inline-size: 0; color: var(--muted); }
.facts > span { overflow-wrap: anywhere; }
.chip { padding: 1px 8px; border-radius: 99px; background: var(--chip); color: var(--fg); font-size: 12.5px; font-weight: 600; }
.left { font-variant-numeric: tabular-nums; }
.trouble { flex: 1 1 100%; order: 5; margin: 0; color: var(--danger); font-weight: 600; }
.trouble span { color: var(--fg); font-weight: 400; }
.ends { display: flex; align-items: center; gap: 6px; margin-inline-start: auto; }
button {
  font: inherit; font-weight: 600; cursor: pointer; margin: 0; min-inline-size: 32px; min-block-size: 32px; padding: 4px 14px;
  border: 1px solid transparent; border-radius: 6px; color: inherit; background: transparent;
}
button:focus { outline: none; }
button:focus-visible { outline: 3px solid var(--fg); outline-offset: 2px; }
.exit { background: var(--solid); color: var(--on-solid); }
.exit:hover { background: var(--hover); }
.exit[aria-busy=true] { cursor: progress; opacity: .75; }
.fold { padding: 4px 7px; display: grid; place-items: center; }
.fold:hover { background: var(--chip); }
.pill {
  display: flex; align-items: center; gap: 8px; max-inline-size: min(320px, calc(100vw - 24px)); padding: 4px 14px 4px 12px;
  color: var(--fg); background: var(--bg); border: 2px solid var(--edge); border-radius: 99px; box-shadow: 0 4px 14px rgb(0 0 0 / .25);
}
:host([data-edge=top]) .pill { margin-block-start: 8px; }
:host([data-edge=bottom]) .pill { margin-block-end: 8px; }
.pill span:last-child { unicode-bidi: plaintext; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.told { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 900px) {
  .bar > .who { flex: 1 1 0; }
  .facts { order: 1; flex-basis: 100%; }
}
@media (max-width: 600px) {
  .bar { padding-inline: 10px; }
  .by { display: none; }
}
@media (forced-colors: active) {
  .bar, .pill { border: 2px solid CanvasText; }
  .chip { border: 1px solid CanvasText; }
  .exit { border-color: ButtonBorder; }
  .icon { forced-color-adjust: none; background: CanvasText; }
}
@media print { :host { display: none !important; } }
`;
