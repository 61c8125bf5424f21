import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { settled } from './browser.js';

/** A press, told by the words of what was pressed; several lead from the page to a list in a dialog. */
type Way = readonly string[];

export interface Exploration {
  /** What is checked while something stands open; `where` names the presses that led there. */
  readonly check: (where: string) => Promise<readonly string[]>;
  /** Brings a page that has left its address, or hangs, back to the beginning. */
  readonly begin: () => Promise<void>;
  /** Opened before on another screen; it is the same everywhere. */
  readonly known: Set<string>;
}

/** Menus in menus in dialogs: further down there is nothing. */
const DEPTH = 3;

/**
 * Presses everything on a page that may open something, in what opened as well, and checks each thing that opens: by
 * `check`, and that Escape closes it and gives the focus back. Changes never reach the server, so that a press too many
 * does no harm. Gives the names of all that opened, and what was wrong.
 */
export async function explore(page: Page, exploration: Exploration) {
  const explorer = new Explorer(page, exploration);
  await explorer.hold();
  await explorer.walk([]);
  await explorer.release();
  return { opened: explorer.opened, findings: explorer.findings };
}

class Explorer {
  readonly opened: string[] = [];
  readonly findings: string[] = [];
  private hasLeft = false;
  private readonly address: string;
  /** Questions the server has not answered yet. */
  private readonly asked = new Set<Request>();

  constructor(
    private readonly page: Page,
    private readonly way: Exploration,
  ) {
    this.address = new URL(page.url()).pathname;
  }

  /** Keeps every change from the server: its answer never comes, and the page is begun again. */
  async hold(): Promise<void> {
    const operations = JSON.parse(readFileSync('dist/operations.json', 'utf8')) as Record<string, string>;
    await this.page.route(/\/(graphql|api\/.*)$/, async (route) => {
      const sent = route.request();
      const asked = sent.postDataJSON() as { extensions: { persistedQuery: { sha256Hash: string } } } | null;
      const text = operations[asked?.extensions.persistedQuery.sha256Hash ?? ''] ?? '';
      const isRead = sent.method() === 'GET' || (/\bquery \w/.test(text) && !/\bmutation \w/.test(text));
      // Where a page stands is told again and again by itself, and kept nowhere.
      if (isRead || /\bmutation ShowPlace\b/.test(text)) return route.fallback();
      this.asked.delete(sent);
      // The language a page is turned to for a check is kept for the person by itself; the page goes on.
      this.hasLeft ||= !/\bmutation ChooseLanguage\b/.test(text);
    });
    this.page.on('request', this.begun);
    this.page.on('requestfinished', this.ended);
    this.page.on('requestfailed', this.ended);
  }

  async release(): Promise<void> {
    this.page.off('request', this.begun);
    this.page.off('requestfinished', this.ended);
    this.page.off('requestfailed', this.ended);
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
  }

  private begun = (request: Request) => void this.asked.add(request);
  private ended = (request: Request) => void this.asked.delete(request);

  /** Presses what is to be pressed at a place; begins with the page standing there. */
  async walk(way: Way): Promise<void> {
    let isThere = true;
    for (const { name, known } of await this.untried(way)) {
      if (this.way.known.has(known)) continue;
      this.way.known.add(known);
      if (!isThere) await this.reach(way);
      isThere = false;
      if (await this.press(name)) {
        const step = [...way, name];
        await this.page.evaluate(markPlace, step.length);
        await ((await this.isKnownMenu()) ? this.quietly('Escape') : this.look(step));
        isThere = way.length > 0 && (await this.standsAt(way));
      } else if (way.length && (await this.page.evaluate(standing)).open < way.length) this.hasLeft = true; // it acted
    }
  }

  /** What is to be pressed at a place and has not been pressed before, with what it is known by. */
  private async untried(way: Way) {
    const { names, inMenu } = await this.page.evaluate(openersInSight);
    return names
      .filter((name) => !LEAVE_ALONE.test(name))
      .map((name) => ({
        name,
        // An item of a menu means something else in every menu; a calendar or a list is the same in every dialog.
        known: inMenu ? [...way, name].join(' › ') : `${way.length > 0} ${name}`,
      }))
      .filter(({ known }) => !this.way.known.has(known));
  }

  /** Of thirty people each has a menu: one that offers what another did is the same menu. */
  private async isKnownMenu(): Promise<boolean> {
    const { names, inMenu } = await this.page.evaluate(openersInSight);
    if (!inMenu) return false;
    const menu = `menu of ${names.join(', ')}`;
    const isKnown = this.way.known.has(menu);
    this.way.known.add(menu);
    return isKnown;
  }

  private async quietly(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.quiet();
  }

  /** Something opened: it is checked, closed, and walked. */
  private async look(way: Way): Promise<void> {
    const where = way.join(' › ');
    this.opened.push(where);
    this.findings.push(...(await this.way.check(where)));
    if (!(await this.standsAt(way))) await this.reach(way);
    const isFurther = way.length < DEPTH && (await this.untried(way)).length > 0;
    // Turned to other settings and back, a page may have lost what it was opened from; only as it was opened is it wrong.
    if (await this.whatEscapeLeaves()) {
      await this.reach(way);
      const wrong = await this.whatEscapeLeaves();
      if (wrong) this.findings.push(`${where}: ${wrong}`);
    }
    if (!isFurther) return;
    await this.reach(way);
    await this.walk(way);
  }

  /** Closes what stands over all others; says what is wrong with how it closed. */
  private async whatEscapeLeaves(): Promise<string | null> {
    await this.page.evaluate(remember);
    await this.quietly('Escape');
    const left = await this.page.evaluate(standing);
    if (left.isSame) return 'Escape does not close it';
    return left.hasFocus ? null : 'the focus is lost when it closes';
  }

  /** Whether the page stands as the last press of the way left it. */
  private async standsAt(way: Way): Promise<boolean> {
    return !this.hasGone() && (await this.page.evaluate(isAtPlace, way.length));
  }

  /** From wherever the page stands to the place the presses lead to. */
  private async reach(way: Way): Promise<void> {
    for (let tries = 0; tries < 4 && !this.hasGone(); tries += 1) {
      // Once in any case: what belongs to a button that has been scrolled away is open and not seen.
      await this.quietly('Escape');
      if ((await this.page.evaluate(standing)).open === 0) break;
    }
    const { open } = this.hasGone() ? { open: 1 } : await this.page.evaluate(standing);
    if (open > 0) {
      this.hasLeft = false;
      await this.quiet(); // what is on its way would be broken off
      await this.way.begin();
    }
    for (const [at, name] of way.entries()) {
      await this.press(name);
      await this.page.evaluate(markPlace, at + 1);
    }
  }

  /** Waits until what was asked of the server has been answered and drawn. */
  private async quiet(): Promise<void> {
    for (let rounds = 0; rounds < 40 && (rounds === 0 || this.asked.size > 0); rounds += 1) {
      await this.page.waitForTimeout(40);
    }
    await settled(this.page);
  }

  private hasGone = () => this.hasLeft || new URL(this.page.url()).pathname !== this.address;

  /** Presses one thing by its name; true when something opened. */
  private async press(name: string): Promise<boolean> {
    await this.page.evaluate(remember);
    const found = await this.page.evaluateHandle(openerCalled, name);
    const element = found.asElement();
    if (!element) return false;
    await element.click({ timeout: 3000, force: true }).catch(() => undefined);
    await this.quiet();
    return !this.hasGone() && (await this.page.evaluate(hasOpened));
  }
}

/** Leaves the person's session, or changes the setting the check is made in. */
const LEAVE_ALONE = /^(Sign out|English|Français|Español|Kiswahili|العربية|Light|Dark|As this device|Reload)/;

/** In the page: how many things stand open, whether what stood over all others still does, whether anything has the focus. */
const standing = () => {
  const open = window.tandemOpen();
  const top = window.tandemBefore?.at(-1);
  const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
  return { open: open.length, isSame: top !== undefined && open.includes(top), hasFocus };
};
const remember = () => {
  window.tandemBefore = window.tandemOpen();
};
/** Notes what a way of so many presses has led to. */
const markPlace = (depth: number) => {
  (window.tandemPlaces ??= [])[depth] = window.tandemOpen().at(-1);
};
const isAtPlace = (depth: number) => {
  const open = window.tandemOpen();
  return depth === 0 ? open.length === 0 : open.length > 0 && open.at(-1) === window.tandemPlaces?.[depth];
};
const hasOpened = () => window.tandemOpen().some((one) => !window.tandemBefore?.includes(one));
const openersInSight = () => ({
  names: [...window.tandemOpeners().keys()],
  inMenu: window.tandemOpen().at(-1)?.role === 'menu',
});
const openerCalled = (name: string) => window.tandemOpeners().get(name) ?? null;

declare global {
  interface Window {
    tandemOpen: () => Element[];
    tandemBefore?: Element[];
    tandemPlaces?: (Element | undefined)[];
    tandemOpeners: () => Map<string, HTMLElement>;
  }
}

/** For `addInitScript`: how the page's own things that open, and may open something, are found. */
export function teachPage(): void {
  const OVER = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
  const PRESSED = 'button, summary, [role=button], [role=menuitem], [role=combobox], input[aria-haspopup]';
  const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // One of each kind is enough: of twenty rows with the same menu the first.
  const nameOf = (one: Element) => {
    const label = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText;
    const field = one.id && document.querySelector(`label[for="${one.id}"]`)?.textContent;
    const words = (label || field || one.getAttribute('placeholder') || '').trim();
    const kind = words
      .replace(/[:“\n].*$/s, '')
      .replace(/\d+(\.\d+)*/g, '0')
      .split(' ');
    if (/^\p{Lu}{2}(\n|$)/u.test(words)) return 'Person';
    if (!/mantine|aria/.test(one.outerHTML.split('>')[0]) && one.closest('li, tr')) return 'Line of a list';
    return kind.slice(0, one.hasAttribute('aria-label') && one.role !== 'combobox' ? 3 : 5).join(' ');
  };
  window.tandemOpen = () =>
    [...document.querySelectorAll(OVER)].filter((one) => isSeen(one) && one.getBoundingClientRect().height > 0);
  window.tandemOpeners = () => {
    const top = window.tandemOpen().at(-1) ?? document.body;
    const found = [...top.querySelectorAll<HTMLElement>(PRESSED)].filter(
      (one) => isSeen(one) && !one.closest('[role=grid], [disabled], [inert]') && !one.matches('[type=submit]'),
    );
    return new Map(
      found
        .map((one) => [nameOf(one), one] as const)
        .filter(([name]) => name)
        .reverse(),
    );
  };
}
