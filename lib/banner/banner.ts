import type { Clock } from '../clock.ts';
import type { Send } from '../dom/send-message.ts';
import { failureText, type FailureText } from '../i18n/failure-text.ts';
import { language, plural, text, type TextKey } from '../i18n/text.ts';
import type { Outputs } from '../messaging/messages.ts';
import { findStorefrontAdapter } from '../platforms/storefront-registry.ts';
import type { Failure } from '../protocol/errors.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { BannerView, type BannerFacts } from './banner-view.ts';
import { coverNotice } from './cover-notice.ts';
import { requestExit, type ExitOutcome } from './exit.ts';
import { leavePage } from './leave-page.ts';
import { makeRoom } from './make-room.ts';
import { findAnnouncement, getNextChange, getTimeLeft, timeLeftText, type TimeLeft } from './time-left.ts';

type State = Extract<Awaited<Outputs['banner/state']>, { ok: true }>['value'];

export interface BannerIo {
  readonly send: Send;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly isTrusted: (event: Event) => boolean;
  /** Asks the storefront afresh and tells the background. */
  readonly askStorefront: () => Promise<void>;
  readonly reload: () => void;
}

/** Kept for this tab only; says nothing about anybody. */
const SMALL_KEY = 'connect-banner-small';

const formatTime = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(instant));

const byText = ({ agent, startedAt }: StorefrontSession): string => {
  const since = formatTime(startedAt);
  return agent.name === '' ? text('banner_by_nobody', since) : text('banner_by', agent.name, since);
};

const modeKey = (mode: StorefrontSession['mode'], courtesy: boolean): TextKey => {
  if (mode === 'full') return 'banner_full';
  return courtesy ? 'banner_read_only_here' : 'banner_read_only';
};

/** Whatever no shop enforces is said to hold in this browser only. */
const factsOf = (session: StorefrontSession, courtesy: boolean): BannerFacts => ({
  customer: session.customer.name === '' ? null : session.customer.name,
  by: byText(session),
  chips: [
    text(modeKey(session.mode, courtesy)),
    ...(session.checkoutBlocked ? [text(courtesy ? 'banner_checkout_blocked_here' : 'banner_checkout_blocked')] : []),
  ],
  doubt: null,
});

/** Rules of this browser stop a change without a word; most changes begin with a form. */
const changeHeld = (): FailureText => ({
  sentence: text('banner_change_held'),
  next: text('banner_change_held_next'),
  detail: null,
});

const checkoutBlocked = (): FailureText => ({
  sentence: text('banner_checkout_led_here'),
  next: text('banner_checkout_led_here_next'),
  detail: null,
});

/** The shop's own notice on this page, of a platform that has one. */
const findNotice = ({ exit }: State): string | null =>
  exit.kind === 'page' ? (findStorefrontAdapter(exit.platform)?.notice ?? null) : null;

/** The shop's own banner is wanted; where its theme has none, ours is there all the same. */
const isUnwanted = (state: State): boolean => {
  if (state.session?.banner.enabled !== false) return false;
  const notice = findNotice(state);
  return notice === null || document.querySelector(notice) !== null;
};

/** Where the browser leads instead of a checkout that it blocks. */
const CHECKOUT_BLOCKED = '#connect-checkout-blocked';

/** Where the browser leads instead of a logout that would be the customer's too. */
const EXIT = '#connect-exit';

/** A newer script of ours takes over. */
const RETIRE = 'connect-banner-retire';

/** Tells the agent in whose account they are, and lets them out. */
export class Banner {
  readonly #io: BannerIo;
  readonly #view = new BannerView();
  #state: State | null = null;
  #room: AbortController | null = null;
  #cover: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastLeft: TimeLeft | null = null;
  /** End that the storefront was asked about, so that a clock that goes wrong does not ask for ever. */
  #askedAbout: string | null = null;
  #exiting = false;
  #small = sessionStorage.getItem(SMALL_KEY) !== null;

  constructor(io: BannerIo) {
    this.#io = io;
    document.dispatchEvent(new CustomEvent(RETIRE));
    document.addEventListener(RETIRE, () => this.destroy());
    document.addEventListener('submit', ({ target }) => this.#tellHeld(target), true);
    this.#onClick(this.#view.exit, () => void this.#exit());
    this.#onClick(this.#view.fold, () => this.#setSmall(true));
    this.#onClick(this.#view.pill, () => this.#setSmall(false));
  }

  /** Only a person acts: scripts of the shop can reach these buttons, and their clicks are not trusted. */
  #onClick(button: HTMLElement, act: () => void): void {
    button.addEventListener('click', (event) => {
      if (this.#io.isTrusted(event)) act();
    });
  }

  /** Asks the background again what to show, and shows it. */
  async refresh(): Promise<void> {
    const answer = await this.#io.send('banner/state', {});
    if (this.#exiting) return;
    if (!answer.ok) {
      if (this.#view.host.isConnected) this.#fail(answer.error);
      return;
    }
    this.#state = answer.value;
    this.#draw(answer.value);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#room?.abort();
    this.#room = null;
    this.#cover?.abort();
    this.#cover = null;
    this.#view.host.remove();
  }

  get #id(): string | null {
    return this.#state?.session?.id ?? this.#state?.remembered?.id ?? null;
  }

  #draw(state: State): void {
    const { session, remembered, courtesy, refused } = state;
    if (refused !== null) {
      this.#drawRefusal(refused);
      return;
    }
    // A shop may want no banner; what it has not confirmed is shown all the same.
    if (isUnwanted(state) || (session === null && remembered === null)) {
      this.destroy();
      return;
    }
    this.#view.mount(session?.banner.position ?? 'top');
    if (this.#isLedOut()) {
      void this.#exit();
      return;
    }
    this.#view.setTrouble(null);
    this.#view.setExiting(false);
    const unverified = {
      customer: remembered?.customer ?? null,
      by: null,
      chips: [],
      doubt: text('banner_unverified'),
    };
    this.#view.show(session === null ? unverified : factsOf(session, courtesy));
    if (location.hash === CHECKOUT_BLOCKED) this.#view.setTrouble(checkoutBlocked(), false);
    this.#drawSize();
    this.#drawTime();
    // The shop's own plain banner says the same and has no time left.
    for (const own of document.querySelectorAll<HTMLElement>('[data-connect-banner]')) own.hidden = true;
    this.#coverNotice(state);
  }

  /** The agent has pressed the shop's own logout. Once: Back must not exit again. */
  #isLedOut(): boolean {
    if (location.hash !== EXIT) return false;
    history.replaceState(history.state, '', location.pathname + location.search);
    return true;
  }

  /** The tab was opened for a login that did not come about: the shop's page says less than we know. */
  #drawRefusal(refused: Failure): void {
    this.#view.mount('top');
    this.#view.showRefusal(failureText(refused));
    this.#drawSize();
  }

  #tellHeld(target: EventTarget | null): void {
    const isHeld = this.#state?.courtesy === true && this.#state.session?.mode === 'read-only';
    const isChange = target instanceof HTMLFormElement && target.method === 'post';
    if (isHeld && isChange && this.#view.host.isConnected) this.#view.setTrouble(changeHeld(), false);
  }

  /** The shop's notice of the same thing: two bars would push the page down twice. */
  #coverNotice(state: State): void {
    const notice = findNotice(state);
    if (notice === null || this.#cover !== null) return;
    this.#cover = new AbortController();
    coverNotice(notice, this.#cover.signal);
  }

  #setSmall(small: boolean): void {
    this.#small = small;
    if (small) sessionStorage.setItem(SMALL_KEY, '1');
    else sessionStorage.removeItem(SMALL_KEY);
    this.#drawSize();
    (small ? this.#view.pill : this.#view.exit).focus();
  }

  #drawSize(): void {
    this.#view.setSmall(this.#small);
    this.#room?.abort();
    this.#room = null;
    if (this.#small) return;
    this.#room = new AbortController();
    makeRoom(this.#view.host, this.#state?.session?.banner.position ?? 'top', this.#room.signal);
  }

  #drawTime(): void {
    clearTimeout(this.#timer);
    const session = this.#state?.session ?? null;
    if (session === null) {
      this.#view.setTimeLeft('');
      return;
    }
    const left = getTimeLeft(session, this.#io.clock.now());
    const minutes = findAnnouncement(left, this.#lastLeft);
    this.#lastLeft = left;
    this.#view.setTimeLeft(timeLeftText(left));
    if (minutes !== null) this.#view.announce(plural('banner_left', minutes));
    if (left.milliseconds === 0) this.#handleOver(session);
    else this.#timer = setTimeout(() => this.#drawTime(), getNextChange(left));
  }

  /** The shop decides whether it is over: it may have been extended, or used in another tab. */
  #handleOver({ endsAt, idleEndsAt }: StorefrontSession): void {
    const end = `${endsAt} ${idleEndsAt}`;
    if (this.#askedAbout === end) return;
    this.#askedAbout = end;
    void this.#io.askStorefront().then(() => this.refresh());
  }

  async #exit(): Promise<void> {
    const id = this.#id;
    if (this.#exiting || this.#state === null || id === null) return;
    this.#exiting = true;
    this.#view.setTrouble(null);
    this.#view.setExiting(true);
    const outcome = await this.#requestExit(this.#state, id);
    if (outcome.kind === 'ended') await this.#leave(id, outcome.returnUrl);
    else if (outcome.kind === 'replaced') await this.#askAgain();
    else await this.#endThroughAdmin(id, outcome.failure);
    this.#exiting = false;
  }

  #requestExit({ exit }: State, id: string): Promise<ExitOutcome> {
    if (exit.kind === 'protocol') return requestExit(this.#io.fetch, exit.url, id);
    const { fetch, askStorefront, send } = this.#io;
    return leavePage(exit, id, { fetch, askStorefront, getState: () => send('banner/state', {}), send });
  }

  async #leave(id: string, returnUrl: string | null): Promise<void> {
    sessionStorage.removeItem(SMALL_KEY);
    const told = await this.#io.send('banner/exited', { id, returnUrl });
    // The worker takes the tab away. Where there is none any more, the page itself shows that nobody is logged in.
    this.destroy();
    if (!told.ok) this.#io.reload();
  }

  async #askAgain(): Promise<void> {
    this.#exiting = false;
    await this.#io.askStorefront();
    await this.refresh();
  }

  /** The storefront would not: the agent's side can end it as well. What went wrong first is what is told. */
  async #endThroughAdmin(id: string, failure: Failure): Promise<void> {
    const ended = await this.#io.send('banner/end', { id });
    if (ended.ok) await this.#leave(id, null);
    else this.#fail(failure);
  }

  #fail(failure: Failure): void {
    this.#view.setExiting(false);
    this.#view.setTrouble(failureText(failure));
    if (this.#small) this.#setSmall(false);
  }
}
