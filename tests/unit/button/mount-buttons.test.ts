// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleMenu } from '../view/samples.ts';
import { openButtonPage, type ButtonPage } from './button-page.ts';

let page: ButtonPage;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  page.end();
  vi.useRealTimers();
});

const addRow = (id: string): HTMLElement => {
  const row = document.createElement('tr');
  row.innerHTML = `<td data-connect-customer="${id}" data-connect-name="Name ${id}" data-connect-kind="list-row">${id}</td>`;
  document.querySelector('tbody')!.append(row);
  return row;
};

const labels = (): (string | null | undefined)[] =>
  page.hosts().map((host) => host.shadowRoot?.querySelector('.main')?.getAttribute('aria-label'));

describe('buttons of a page', () => {
  it('come for rows that come, one each', async () => {
    page = openButtonPage();
    addRow('2');
    addRow('3');
    await page.frame();
    expect(labels()).toEqual(['Connect as Name 1', 'Connect as Name 2', 'Connect as Name 3']);
    await page.frame();
    expect(page.hosts()).toHaveLength(3);
  });

  it('are the same elements after a re-render that reuses its rows, with the new names', async () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    const before = page.hosts();
    for (const [index, id] of ['8', '9'].entries()) {
      page.cell(index).setAttribute('data-connect-customer', id);
      page.cell(index).setAttribute('data-connect-name', `Name ${id}`);
    }
    await page.frame();
    expect(page.hosts()).toEqual(before);
    expect(labels()).toEqual(['Connect as Name 8', 'Connect as Name 9']);
  });

  it('are put back where a page rewrites the inside of a cell', async () => {
    page = openButtonPage();
    const [host] = page.hosts();
    page.cell().textContent = 'written anew';
    expect(page.hosts()).toEqual([]);
    await page.frame();
    expect(page.hosts()).toEqual([host]);
    page.click(page.part('main'));
    expect(page.sent('admin/connect')).toHaveLength(1);
  });

  it('go with the customer', async () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    page.cell(0).removeAttribute('data-connect-customer');
    document.querySelectorAll('tr')[1]?.remove();
    await page.frame();
    expect(page.hosts()).toEqual([]);
  });

  it('do not double where a page clones its rows', async () => {
    page = openButtonPage();
    const copy = document.querySelector('tr')!.cloneNode(true) as HTMLElement;
    document.querySelector('tbody')!.append(copy);
    expect(page.hosts()).toHaveLength(2);
    await page.frame();
    expect(page.hosts()).toHaveLength(2);
    expect(page.hosts().every((host) => host.shadowRoot !== null)).toBe(true);
  });

  it('cost one look at the page in a frame, however much changes', async () => {
    page = openButtonPage();
    const look = vi.spyOn(document, 'querySelectorAll');
    for (let id = 2; id < 30; id += 1) addRow(String(id));
    await page.frame();
    expect(look).toHaveBeenCalledTimes(1);
    expect(page.hosts()).toHaveLength(29);
  });

  it('are not in the list where the shop wants none there', () => {
    const { features } = sampleMenu();
    page = openButtonPage({
      rows: [{ id: '1' }, { id: '2', kind: 'customer' }],
      menu: sampleMenu({ features: { ...features, listButton: false } }),
    });
    expect(labels()).toEqual(['Connect as Name 2']);
  });

  it('give way to those of a newer script, and one of each is left', async () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    const before = page.hosts();
    const newer = new AbortController();
    page.end();
    page.mount(newer.signal);
    expect(page.hosts()).toHaveLength(2);
    expect(page.hosts().some((host) => before.includes(host))).toBe(false);
    newer.abort();
    expect(page.hosts()).toEqual([]);
  });

  it('replace what a script left behind that is gone', () => {
    page = openButtonPage();
    page.end();
    const dead = document.createElement('connect-as-customer');
    page.cell().append(dead);
    const newer = new AbortController();
    page.mount(newer.signal);
    expect(dead.isConnected).toBe(false);
    expect(page.hosts()).toHaveLength(1);
    newer.abort();
  });
});

describe('a long list', () => {
  it('gets its far rows drawn when the window comes near them', async () => {
    const observed = new Map<Element, (entry: IntersectionObserverEntry) => void>();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly #handle: (entries: IntersectionObserverEntry[]) => void;
        constructor(handle: (entries: IntersectionObserverEntry[]) => void) {
          this.#handle = handle;
        }
        observe(target: Element): void {
          observed.set(target, (entry) => this.#handle([entry]));
        }
        unobserve(target: Element): void {
          observed.delete(target);
        }
        disconnect(): void {
          observed.clear();
        }
      },
    );
    const rows = Array.from({ length: 250 }, (_, index) => ({ id: String(index) }));
    page = openButtonPage({ rows });
    const hosts = page.hosts();
    expect(hosts).toHaveLength(250);
    expect(hosts.filter((host) => host.shadowRoot !== null)).toHaveLength(100);
    expect(observed.size).toBe(150);
    const far = hosts[200]!;
    page.cell(200).setAttribute('data-connect-name', 'Late Change');
    observed.get(far)?.({ isIntersecting: true, target: far } as unknown as IntersectionObserverEntry);
    expect(far.shadowRoot?.querySelector('.main')?.getAttribute('aria-label')).toBe('Connect as Late Change');
    await page.frame();
    expect(page.hosts().filter((host) => host.shadowRoot !== null)).toHaveLength(101);
    expect(observed.size).toBe(149);
    page.end();
    expect(observed.size).toBe(0);
  });
});

describe('looks', () => {
  const toneOn = (background: string): string | undefined => {
    page = openButtonPage({ rows: [{ id: '1', kind: 'customer' }] });
    page.end();
    document.body.style.backgroundColor = background;
    const again = new AbortController();
    page.mount(again.signal);
    const tone = page.hosts()[0]?.dataset['tone'];
    again.abort();
    document.body.removeAttribute('style');
    return tone;
  };

  it('follow the ground that the button stands on', () => {
    expect(toneOn('rgb(255, 255, 255)')).toBe('light');
    expect(toneOn('rgb(20, 24, 30)')).toBe('dark');
  });

  it('follow a page that switches its theme', async () => {
    page = openButtonPage();
    expect(page.hosts()[0]?.dataset['tone']).toBe('light');
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    await page.frame();
    expect(page.hosts()[0]?.dataset['tone']).toBe('dark');
    document.body.removeAttribute('style');
  });
});
