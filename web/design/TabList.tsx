import type { KeyboardEvent } from 'react';
import classes from './TabList.module.css';

export interface TabListProps<Name extends string> {
  /** Accessible name of the list. */
  label: string;
  /** Ids of the tabs and their panels begin with it. */
  id: string;
  tabs: readonly { readonly name: Name; readonly label: string; readonly count?: number }[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** Ids by which a tab and its panel name each other. */
export const tabIds = (id: string, name: string) => ({ tab: `${id}-${name}`, panel: `${id}-${name}-panel` });

/** Tabs in a row: one stop of Tab, arrows between them; moving chooses. */
export function TabList<Name extends string>({ label, id, tabs, chosen, onChoose }: TabListProps<Name>) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    const at = tabs.findIndex(({ name }) => name === chosen);
    const to = tabs[step === 'first' ? 0 : step === 'last' ? tabs.length - 1 : (at + step + tabs.length) % tabs.length];
    onChoose(to.name);
    document.getElementById(tabIds(id, to.name).tab)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={classes.list}>
      {tabs.map(({ name, label: words, count }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabIds(id, name).tab}
          aria-controls={tabIds(id, name).panel}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={classes.tab}
          onClick={() => onChoose(name)}
          onKeyDown={move}
        >
          {words}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Where an arrow leads, in the direction the page is read in. */
function stepOf({ key, currentTarget }: KeyboardEvent<HTMLElement>): 1 | -1 | 'first' | 'last' | null {
  const onward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  if (key === 'ArrowLeft' || key === 'ArrowRight') return key === onward ? 1 : -1;
  return null;
}
