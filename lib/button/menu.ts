import { element } from '../dom/element.ts';
import { plural, text } from '../i18n/text.ts';
import type { Menu as MenuOffer } from '../messaging/messages.ts';
import type { Cart } from '../protocol/schema/customer.ts';
import type { Draft } from './draft.ts';
import { applyOption, getGroups, type Group, type GroupName } from './menu-groups.ts';
import { findNextItem } from './menu-keys.ts';

export type MenuAction = 'connect' | 'magic' | 'load-carts';

/** Letters that fit half the width. */
const SHORT = 16;

const item = (role: string, act: string, label: string, note?: string): HTMLButtonElement => {
  const words = element('span', { class: 'words' }, label);
  if (note !== undefined) words.append(element('small', {}, note));
  return element('button', { type: 'button', class: 'item', role, tabindex: '-1', 'data-act': act }, words);
};

const checkable = (role: string, act: string, label: string, checked: boolean, note?: string): HTMLButtonElement => {
  const made = item(role, act, label, note);
  made.setAttribute('aria-checked', String(checked));
  made.prepend(element('span', { class: 'mark', 'aria-hidden': 'true' }));
  return made;
};

/** The content of an open menu. Keeps the draft in step with what is shown; acts on nothing by itself. */
export class ConnectMenu {
  readonly content = document.createElement('div');
  readonly draft: Draft;
  readonly #menu: MenuOffer;
  readonly #name: string;
  readonly #inputs = new Map<'reason' | 'ticket', HTMLInputElement>();
  readonly #list: HTMLElement;
  #carts: readonly Cart[] | null = null;
  #loading = false;

  constructor(menu: MenuOffer, draft: Draft, name: string) {
    this.#menu = menu;
    this.draft = draft;
    this.#name = name;
    this.#list = element('div', { class: 'menu', role: 'menu', 'aria-label': name });
    this.content.append(element('div', { class: 'heading' }, name), this.#makeFields(), this.#list);
    this.#render();
  }

  get #items(): HTMLElement[] {
    return Array.from(this.#list.querySelectorAll<HTMLElement>('.item'));
  }

  get #focusedAct(): string | null {
    const root = this.#list.getRootNode();
    return root instanceof ShadowRoot ? (root.activeElement?.getAttribute('data-act') ?? null) : null;
  }

  #focusAct(act: string): void {
    this.#items.find((one) => one.dataset['act'] === act)?.focus();
  }

  focusFirst(last = false): void {
    this.#items.at(last ? -1 : 0)?.focus();
  }

  /** Puts the focus on the first choice of a group, where it is offered. */
  focusGroup(group: GroupName): void {
    const first = this.#items.find((one) => one.dataset['act']?.startsWith(`${group}=`) === true);
    (first ?? this.#items.at(0))?.focus();
  }

  /** Says what is missing, above all choices. */
  say(sentence: string): void {
    this.content.querySelector('.wrong')?.remove();
    const said = element('p', { class: 'wrong', id: 'wrong', role: 'alert' }, sentence);
    this.content.querySelector('.fields')?.append(said);
  }

  /** Shows which required field is missing, and puts the cursor there. */
  askFor(field: 'reason' | 'ticket', sentence: string): void {
    const input = this.#inputs.get(field);
    if (input === undefined) return;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'wrong');
    this.say(sentence);
    input.focus();
  }

  setLoadingCarts(): void {
    this.#loading = true;
    this.#render();
  }

  setCarts(carts: readonly Cart[]): void {
    const hadFocus = this.#focusedAct === 'load-carts';
    this.#loading = false;
    this.#carts = carts;
    this.#render();
    const [first] = carts;
    if (hadFocus) this.#focusAct(first === undefined ? 'no-carts' : `cart=${encodeURIComponent(first.id)}`);
  }

  /** A click on something inside. Returns what the caller has to do, if anything. */
  handleClick(target: Element): MenuAction | null {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'] ?? '';
    if (act === 'connect' || act === 'magic') return act;
    if (act === 'load-carts') return this.#loading ? null : act;
    if (act === 'isolated') this.draft.isolated = !this.draft.isolated;
    const [group, value] = act.split('=', 2);
    if (value !== undefined) applyOption(this.draft, group as GroupName, decodeURIComponent(value));
    this.#render();
    return null;
  }

  /** A key pressed inside. True where it was the menu's own. */
  handleKey(event: KeyboardEvent, target: Element): boolean {
    if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return false;
    const items = this.#items;
    const at = items.findIndex((one) => one === target);
    const next = findNextItem(
      event.key,
      items.map((one) => one.textContent),
      at,
    );
    if (next === null) return false;
    items[next]?.focus();
    return true;
  }

  /** Texts as they are typed: read when they are needed, so that no event of the fields has to be followed. */
  readFields(): void {
    this.draft.reason = this.#inputs.get('reason')?.value ?? this.draft.reason;
    this.draft.ticket = this.#inputs.get('ticket')?.value ?? this.draft.ticket;
  }

  #makeFields(): HTMLElement {
    const { rule, minLength } = this.#menu.reason;
    const fields = element('div', { class: 'fields' });
    for (const name of ['reason', 'ticket'] as const) {
      const required = rule === name;
      const label = element('span', {}, text(name === 'reason' ? 'button_reason' : 'button_ticket'));
      if (required) label.append(' ', element('small', {}, `(${text('button_required')})`));
      const input = element('input', {
        type: 'text',
        autocomplete: 'off',
        maxlength: name === 'reason' ? '500' : '100',
      });
      input.value = this.draft[name];
      if (required) input.setAttribute('aria-required', 'true');
      if (required && name === 'reason' && minLength > 1) input.placeholder = plural('button_reason_length', minLength);
      this.#inputs.set(name, input);
      const row = element('label', {}, label, input);
      if (required) fields.prepend(row);
      else fields.append(row);
    }
    return fields;
  }

  /** Drawn anew after each choice; the focus stays on the item that does the same. */
  #render(): void {
    const focused = this.#focusedAct;
    this.#list.replaceChildren(
      ...getGroups(this.#menu, this.draft, this.#carts ?? []).map((group) => this.#makeGroup(group)),
      ...this.#makeIsolation(),
      this.#makeActions(),
    );
    if (focused !== null) this.#focusAct(focused);
  }

  #makeGroup({ name, title, chosen, options }: Group): HTMLElement {
    const made = element('div', { class: 'group', role: 'group', 'aria-label': title });
    made.append(element('span', { class: 'title', 'aria-hidden': 'true' }, title));
    for (const { value, label, note } of options) {
      const act = `${name}=${encodeURIComponent(value)}`;
      const radio = checkable('menuitemradio', act, label, value === chosen, note);
      // Half the width holds short words; names of shops and what a cart is worth need all of it.
      radio.classList.toggle('wide', note !== undefined || label.length > SHORT);
      made.append(radio);
    }
    if (name === 'cart') made.append(...this.#makeCartLoader());
    return made;
  }

  #makeCartLoader(): HTMLElement[] {
    if (this.#carts !== null) {
      if (this.#carts.length > 0) return [];
      const empty = item('menuitem', 'no-carts', text('button_cart_none_open'));
      empty.classList.add('wide');
      empty.setAttribute('aria-disabled', 'true');
      return [empty];
    }
    const loader = item('menuitem', 'load-carts', text(this.#loading ? 'button_loading' : 'button_cart_load'));
    loader.classList.add('wide');
    loader.setAttribute('aria-busy', String(this.#loading));
    return [loader];
  }

  #makeIsolation(): HTMLElement[] {
    const { isolation } = this.#menu;
    if (isolation === null) return [];
    const label = text('button_private_window');
    const box = checkable('menuitemcheckbox', 'isolated', label, this.draft.isolated);
    box.classList.add('wide');
    return [element('div', { class: 'group' }, box)];
  }

  #makeActions(): HTMLElement {
    const connect = item('menuitem', 'connect', text('button_connect'));
    connect.classList.add('primary');
    connect.setAttribute('aria-label', this.#name);
    const actions = element('div', { class: 'actions' }, connect);
    if (this.#menu.may.magic) {
      const magic = item('menuitem', 'magic', text('button_magic'), text('button_magic_note'));
      magic.prepend(element('span', { class: 'icon copy', 'aria-hidden': 'true' }));
      actions.append(magic);
    }
    return actions;
  }
}
