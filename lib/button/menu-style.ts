/** Panels of a button: menu, notice and hint. They lie in the top layer, so that no table around the button clips them. */
export const MENU_STYLE = `
.panel, .hint {
  position: fixed; inset: auto; margin: 0; padding: 0; z-index: 2147483646; overflow: auto;
  color: var(--fg); background: var(--panel); border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: var(--shadow); font-size: 13px; font-weight: 400; line-height: 1.4; text-align: start; white-space: normal;
}
.panel { inline-size: max-content; max-inline-size: min(340px, calc(100vw - 16px)); overscroll-behavior: contain; scrollbar-width: thin; }
.panel:has(.menu) { inline-size: 340px; }
.hint {
  position: fixed; inset: auto; margin: 0; padding: 0; z-index: 2147483646; overflow: auto;
  color: var(--fg); background: var(--panel); border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: var(--shadow); font-size: 13px; font-weight: 400; line-height: 1.4; text-align: start; white-space: normal;
}
.panel { inline-size: max-content; max-inline-size: min(320px, calc(100vw - 16px)); max-block-size: calc(100vh - 16px); }
.panel:has(.menu) { min-inline-size: 260px; }
.hint {
  padding: 6px 10px; max-inline-size: min(300px, calc(100vw - 16px)); border-radius: 6px; pointer-events: none;
  animation: appear .12s .35s both;
}
@keyframes appear { from { opacity: 0; } }
.hint strong { display: block; unicode-bidi: plaintext; font-weight: 600; }
.hint span { color: var(--muted); }
.heading {
  position: sticky; inset-block-start: 0; z-index: 1; padding: 9px 14px 8px; font-weight: 600; background: var(--panel);
  border-block-end: 1px solid var(--edge); overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  unicode-bidi: plaintext;
}
.menu { padding: 4px 6px 0; }
.group { display: grid; grid-template-columns: 1fr 1fr; padding-block: 3px 5px; }
.group > .title { grid-column: 1 / -1; padding: 3px 8px 1px; color: var(--muted); font-size: 11.5px; font-weight: 600; }
.group > .wide { grid-column: 1 / -1; }
.group + .group { border-block-start: 1px solid var(--edge); }
.actions {
  position: sticky; inset-block-end: 0; margin-inline: -6px; padding: 8px; background: var(--panel);
  border-block-start: 1px solid var(--edge);
}
.item {
  display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 28px; padding: 3px 8px;
  border: 0; border-radius: 6px; background: transparent; text-align: start;
}
.item:hover { background: var(--hover); }
.item:focus { background: var(--hover); }
.item > .words { unicode-bidi: plaintext; flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.item small { display: block; color: var(--muted); font-size: 12px; }
.item .mark {
  flex: none; inline-size: 16px; block-size: 16px; border: 1.5px solid var(--muted); border-radius: 50%;
  display: grid; place-items: center;
}
.item[role=menuitemcheckbox] .mark { border-radius: 4px; }
.item[aria-checked=true] .mark { border-color: var(--accent); }
.item[aria-checked=true] .mark::after { content: ''; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--accent); }
.item[role=menuitemcheckbox][aria-checked=true] .mark::after { border-radius: 2px; }
.item[aria-busy=true] { color: var(--muted); cursor: progress; }
.item.primary {
  justify-content: center; min-block-size: 34px; font-weight: 600; text-align: center;
  background: var(--accent); color: var(--on-accent);
}
.item.primary > .words { flex: none; }
.item.primary:hover, .item.primary:focus { background: color-mix(in srgb, var(--accent) 86%, var(--fg)); }
.fields { display: grid; grid-template-columns: 3fr 2fr; gap: 6px 10px; padding: 8px 14px 10px; border-block-end: 1px solid var(--edge); }
.fields label { display: grid; gap: 3px; font-weight: 600; font-size: 12px; }
.fields label > span > small { color: var(--muted); font-weight: 400; font-size: inherit; }
.fields input {
  font: inherit; font-weight: 400; font-size: 13px; inline-size: 100%; min-inline-size: 0; min-block-size: 30px; padding: 3px 8px;
  color: var(--fg); background: var(--bg); border: 1px solid var(--line); border-radius: 6px;
}
.fields input:focus-visible { outline-offset: 0; }
.fields input[aria-invalid=true] { border-color: var(--danger); }
.wrong { grid-column: 1 / -1; margin: 0; color: var(--danger); font-size: 12px; }
.waiting { padding: 12px 14px; color: var(--muted); }
.notice { display: grid; grid-template-columns: auto 1fr; gap: 4px 10px; padding: 12px 14px; }
.notice > .icon { margin-block-start: 1px; grid-row: 1 / span 3; color: var(--accent); }
.notice.failed > .icon { color: var(--danger); }
.notice.done > .icon { color: var(--good); }
.notice p { margin: 0; overflow-wrap: anywhere; }
.notice p:first-of-type { font-weight: 600; }
.notice p + p { color: var(--muted); }
.notice .answers { grid-column: 2; display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 6px; }
.answer {
  min-block-size: 28px; padding: 3px 12px; border-radius: 6px; border: 1px solid var(--line); background: var(--bg);
  font-weight: 600;
}
.answer:hover { background: var(--hover); }
.answer.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
`;
