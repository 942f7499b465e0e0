import { shape } from '../dom/icon-shapes.ts';
import { MENU_STYLE } from './menu-style.ts';

/** Everything that a button and its panels look like. The page's own rules cannot reach in; its font is taken over. */
export const BUTTON_STYLE = `
:host {
  all: initial !important;
  display: inline-flex !important;
  position: relative !important;
  vertical-align: middle !important;
  font-family: inherit !important;
  font-size: var(--connect-size, 13px) !important;
  line-height: 1.4 !important;
  color: var(--fg) !important;
  max-inline-size: 100% !important;
  min-block-size: var(--connect-height, 34px) !important;
  --bg: #fff; --fg: #1d2433; --line: #b9c1cf; --hover: #eef2f8; --accent: #1f5fd6; --on-accent: #fff;
  --muted: #566072; --danger: #b3261e; --good: #0e7a45; --panel: #fff; --edge: #d5dae3;
  --shadow: 0 10px 30px rgb(15 23 42 / .18), 0 2px 6px rgb(15 23 42 / .12);
}
:host([data-tone=dark]) {
  --bg: #262c38; --fg: #eef1f7; --line: #566073; --hover: #343c4b; --accent: #8fb5ff; --on-accent: #0b1a36;
  --muted: #a9b3c4; --danger: #ffa399; --good: #6fdca4; --panel: #1f2530; --edge: #434c5c;
  --shadow: 0 10px 30px rgb(0 0 0 / .55), 0 2px 6px rgb(0 0 0 / .4);
  color-scheme: dark !important;
}
:host([data-kind=list-row]) { margin-block: -4px !important; margin-inline: 3px 6px !important; }
:host([data-beside]) { position: relative !important; inset-block-start: -5px !important; margin-inline-end: -56px !important; max-inline-size: none !important; }
:host([data-kind=list-row]), :host([data-kind=cart]) { min-block-size: 26px !important; }
:host([data-kind=customer]), :host([data-kind=order]), :host([data-kind=cart]) { margin-inline: 4px !important; }
* { box-sizing: border-box; }
button { font: inherit; color: inherit; letter-spacing: normal; text-align: start; cursor: pointer; margin: 0; }
.main, .more {
  display: inline-flex; align-items: center; justify-content: center; gap: 7px;
  min-inline-size: 24px; padding: 0 12px; font-weight: 600;
  background: var(--bg); border: 1px solid var(--line); transition: background-color .12s, border-color .12s;
}
.main {
  border-start-start-radius: var(--connect-radius, 6px); border-end-start-radius: var(--connect-radius, 6px);
  border-inline-end-width: 0; min-inline-size: 0;
}
.more {
  border-start-end-radius: var(--connect-radius, 6px); border-end-end-radius: var(--connect-radius, 6px);
  padding: 0 5px; min-inline-size: 26px; color: var(--muted);
}
:host([data-kind=list-row]) .main, :host([data-kind=cart]) .main { padding: 0 6px; min-inline-size: 28px; }
:host([data-kind=list-row]) .more, :host([data-kind=cart]) .more { padding: 0 3px; min-inline-size: 24px; }
.main:hover, .more:hover, .more[aria-expanded=true] { background: var(--hover); }
.main:active, .more:active { background: color-mix(in srgb, var(--accent) 18%, var(--bg)); }
.label { unicode-bidi: plaintext; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-inline-size: 20em; }
.main::before, .more::before, .icon {
  content: ''; flex: none; display: block; inline-size: 16px; block-size: 16px; background: currentColor;
}
.icon.done { ${shape('done')} }
.icon.warning { ${shape('warning')} }
.icon.info { ${shape('info')} }
.icon.copy { ${shape('copy')} }
.main::before { color: var(--accent); ${shape('connect')} }
.more::before { ${shape('more')} }
:host(:dir(rtl)) .main::before { transform: scaleX(-1); }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; z-index: 1; }
:host([data-state=refused]) .main { color: var(--muted); cursor: not-allowed; background: var(--hover); }
:host([data-state=refused]) .main::before { color: var(--muted); ${shape('refused')} }
:host([data-state=done]) .main::before { color: var(--good); ${shape('done')} transform: none; }
:host([data-state=failed]) .main::before { color: var(--danger); ${shape('warning')} }
:host([data-state=asking]) .main::before { ${shape('info')} transform: none; }
:host([data-state=working]) .main { cursor: progress; }
:host([data-state=working]) .main::before {
  inline-size: 14px; block-size: 14px; margin: 1px; border-radius: 50%; clip-path: none; background: none;
  border: 2px solid color-mix(in srgb, var(--accent) 30%, transparent); border-block-start-color: var(--accent);
  animation: turn .8s linear infinite;
}
@keyframes turn { to { transform: rotate(1turn); } }
[hidden] { display: none !important; }
${MENU_STYLE}
@media (prefers-reduced-motion: reduce) {
  * { transition: none !important; }
  :host([data-state=working]) .main::before { animation: none; }
}
@media (forced-colors: active) {
  .main, .more { border-color: ButtonBorder; background: ButtonFace; color: ButtonText; forced-color-adjust: none; }
  .main::before, .more::before, .icon { forced-color-adjust: none; color: ButtonText; background: currentColor; }
  :host([data-state=refused]) :is(.main, .main::before) { color: GrayText; border-color: GrayText; }
  .panel, .hint { border: 1px solid CanvasText; }
  .main:hover, .more:hover, .more[aria-expanded=true], :host([data-state=refused]) .main { background: ButtonFace; }
  .item:hover, .item:focus { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .item.primary { border: 1px solid ButtonBorder; }
  .item .mark, .item[aria-checked=true] .mark { forced-color-adjust: none; border-color: currentColor; }
  .item[aria-checked=true] .mark::after { background: currentColor; }
  :focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none !important; } }
`;
