import type { Clock } from '../clock.ts';
import type { Send } from '../dom/send-message.ts';
import { failureText } from '../i18n/failure-text.ts';
import { language, plural, text } from '../i18n/text.ts';
import type { Outputs } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { BannerView, type BannerFacts } from './banner-view.ts';
import { requestExit } from './exit.ts';
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

const factsOf = (session: StorefrontSession): BannerFacts => ({
  customer: session.customer.name,
  by: text('banner_by', session.agent.name, formatTime(session.startedAt)),
  chips: [
    text(session.mode === 'read-only' ? 'banner_read_only' : 'banner_full'),
    ...(session.checkoutBlocked ? [text('banner_checkout_blocked')] : []),
  ],
  doubt: null,
});

/** A newer script of ours takes over. */
const RETIRE = 'connect-banner-retire';

/** Tells the agent in whose account they are, and lets them out. */
export class Banner {
  readonly #io: BannerIo;
  readonly #view = new BannerView();
  #state: State | null = null;
  #room: AbortController | null = null;
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
    this.#view.host.remove();
  }

  get #id(): string | null {
    return this.#state?.session?.id ?? this.#state?.remembered?.id ?? null;
  }

  #draw({ session, remembered }: State): void {
    // A shop may want no banner; what it has not confirmed is shown all the same.
    const isUnwanted = session?.banner.enabled === false;
    if (isUnwanted || (session === null && remembered === null)) {
      this.destroy();
      return;
    }
    this.#view.mount(session?.banner.position ?? 'top');
    this.#view.setTrouble(null);
    this.#view.setExiting(false);
    const unverified = {
      customer: remembered?.customer ?? null,
      by: null,
      chips: [],
      doubt: text('banner_unverified'),
    };
    this.#view.show(session === null ? unverified : factsOf(session));
    this.#drawSize();
    this.#drawTime();
    // The shop's own plain banner says the same and has no time left.
    for (const own of document.querySelectorAll<HTMLElement>('[data-connect-banner]')) own.hidden = true;
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
    const outcome = await requestExit(this.#io.fetch, this.#state.exitUrl, id);
    if (outcome.kind === 'ended') await this.#leave(id, outcome.returnUrl);
    else if (outcome.kind === 'replaced') await this.#askAgain();
    else await this.#endThroughAdmin(id, outcome.failure);
    this.#exiting = false;
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
