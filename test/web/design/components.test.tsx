import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../../web/design/Announcer.js';
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.js';
import { DataTable } from '../../../web/design/DataTable.js';
import { DateField } from '../../../web/design/DateField.js';
import { DesignProvider } from '../../../web/design/DesignProvider.js';
import { Dialog } from '../../../web/design/Dialog.js';
import { ErrorState } from '../../../web/design/ErrorState.js';
import { FilterMenu } from '../../../web/design/FilterMenu.js';
import { Lanes } from '../../../web/design/Lanes.js';
import { LineChart } from '../../../web/design/LineChart.js';
import { StackedBar } from '../../../web/design/StackedBar.js';
import { Timeline } from '../../../web/design/Timeline.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const draw = (children: ReactNode) =>
  render(
    <DesignProvider direction="ltr" env="test">
      {children}
    </DesignProvider>,
  );

describe('a stacked bar', () => {
  it('says in words what it shows and writes figures only where there is room', () => {
    draw(
      <StackedBar
        label="Garden"
        segments={[
          { tone: 'full', value: 18, label: 'Done' },
          { tone: 'half', value: 1, label: 'Begun' },
          { tone: 'unknown', value: 0, label: 'Unknown' },
        ]}
      />,
    );
    const bar = screen.getByRole('img', { name: 'Garden: Done 18, Begun 1' });
    expect(bar).toHaveTextContent(/^18$/);
  });
});

describe('a filter menu', () => {
  const options = Array.from({ length: 12 }, (_, index) => ({
    value: `${index}`,
    label: `Place ${index}`,
    count: index,
  }));
  const labels = {
    search: 'Search places',
    clear: 'Clear filter Place',
    chosen: (words: readonly string[]) => `Place: ${words.join(', ')}`,
    nothing: 'No such place',
  };

  function Host() {
    const [selected, setSelected] = useState<readonly string[]>([]);
    return <FilterMenu label="Place" options={options} selected={selected} onChange={setSelected} labels={labels} />;
  }

  it('ticks several, says them on the pill and clears them', async () => {
    draw(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'Place' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Search places' }), 'place 1');
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(3);
    await userEvent.click(boxes[0]);
    await userEvent.click(boxes[2]);
    expect(screen.getByRole('button', { name: 'Place: Place 1, Place 11' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter Place' }));
    expect(screen.getByRole('button', { name: 'Place' })).toBeInTheDocument();
  });

  it('says when nothing is found', async () => {
    draw(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'Place' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Search places' }), 'zz');
    expect(screen.getByText('No such place')).toBeInTheDocument();
  });
});

describe('a dialog', () => {
  it('starts at its first field, never at the cross', async () => {
    draw(
      <Dialog opened onClose={() => undefined} title="New plant" closeLabel="Close">
        <input aria-label="Name" />
      </Dialog>,
    );
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
    expect(screen.getByRole('dialog', { name: 'New plant' })).toBeInTheDocument();
  });

  it('starts on the way out when the answer takes something away', async () => {
    const onConfirm = jest.fn();
    draw(
      <ConfirmDialog
        opened
        destructive
        title="Dig it up?"
        confirmLabel="Dig up"
        cancelLabel="Leave it"
        onConfirm={onConfirm}
        onCancel={() => undefined}
      >
        It cannot be put back.
      </ConfirmDialog>,
    );
    const ways = await screen.findAllByRole('button', { name: 'Leave it' });
    await waitFor(() => expect(ways).toContain(document.activeElement));
    await userEvent.click(screen.getByRole('button', { name: 'Dig up' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

describe('a field for a day', () => {
  function Host() {
    const [day, setDay] = useState<string | null>('2026-03-15');
    return (
      <DateField
        label="Planted"
        value={day}
        onChange={setDay}
        format={(written) => written.split('-').reverse().join('.')}
        locale="fr"
        calendar={{ open: 'Open calendar', previousMonth: 'Previous month', nextMonth: 'Next month' }}
        notADay={(typed) => `“${typed}” is not a date; the one before stays.`}
      />
    );
  }

  it('reads what is typed, refuses what is no day, and can be emptied', async () => {
    draw(<Host />);
    const field = screen.getByRole('textbox', { name: 'Planted' });
    await userEvent.clear(field);
    await userEvent.type(field, '2 févr. 2027{Enter}');
    expect(field).toHaveValue('02.02.2027');
    await userEvent.clear(field);
    await userEvent.type(field, '32/1/27');
    await userEvent.tab();
    expect(screen.getByText('“32/1/27” is not a date; the one before stays.')).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.tab();
    expect(field).toHaveValue('');
  });

  it('holds back the form it stands in while it holds no day', async () => {
    const onSubmit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
    draw(
      <form onSubmit={onSubmit} noValidate>
        <Host />
        <button type="submit">Send</button>
      </form>,
    );
    const field = screen.getByRole('textbox', { name: 'Planted' });
    await userEvent.clear(field);
    await userEvent.type(field, '31/2/2027');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await userEvent.type(field, '{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, '28/2/2027');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('walks its calendar by keyboard', async () => {
    draw(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'Open calendar' }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/15 mars 2026/));
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{PageDown}');
    expect(document.activeElement).toHaveAccessibleName(/23 avril 2026/);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Planted' })).toHaveValue('23.04.2026');
  });
});

describe('a chart', () => {
  it('says its ends and target and becomes a table at a press', async () => {
    draw(
      <LineChart
        title="Height"
        points={[
          { date: '2024-01-01', value: 10, dateLabel: '2024', valueLabel: '10 cm', source: 'Ruler' },
          { date: '2025-01-01', value: 20, dateLabel: '2025', valueLabel: '20 cm' },
        ]}
        target={{ date: '2027-01-01', value: 40, label: 'target 40 cm' }}
        formatValue={String}
        labels={{
          showTable: 'Show as table',
          showChart: 'Show as chart',
          date: 'Date',
          value: 'Height',
          source: 'Source',
        }}
      />,
    );
    expect(screen.getByRole('img', { name: 'Height; 2024 10 cm; 2025 20 cm; target 40 cm' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: 'Height' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['DateHeightSource', '202410 cmRuler', '202520 cm–']);
  });
});

describe('things on a line of time', () => {
  it('are lists that can be read without seeing them', () => {
    draw(
      <>
        <Timeline
          label="Year"
          from="2026-01-01"
          to="2027-01-01"
          events={[{ id: '1', date: '2026-05-01', title: 'Sowing', detail: '1 May', href: '#sow' }]}
        />
        <Lanes
          from="2026-01-01"
          to="2027-01-01"
          upper={{
            label: 'North',
            segments: [
              { tone: 'half', from: '2026-01-01', to: '2026-06-01', label: 'Growing', detail: 'January to June' },
            ],
          }}
          lower={{ label: 'South', segments: [] }}
          band={{
            label: 'Alike',
            segments: [{ tone: 'good', from: '2026-02-01', to: '2026-03-01', label: 'In leaf' }],
          }}
          ticks={[]}
        />
      </>,
    );
    expect(screen.getByRole('link', { name: 'Sowing' })).toHaveAttribute('href', '#sow');
    expect(within(screen.getByRole('list', { name: 'North' })).getByRole('listitem')).toHaveTextContent(
      'Growing, January to June',
    );
    expect(within(screen.getByRole('list', { name: 'Alike' })).getByRole('listitem')).toHaveTextContent('In leaf');
  });
});

describe('a table', () => {
  it('has a caption, headers, and words where it is empty', () => {
    const columns = [{ id: 'a', header: 'Name', rowHeader: true, draw: (row: { a: string }) => row.a }];
    draw(<DataTable caption="Plants" columns={columns} rows={[]} rowKey={({ a }) => a} empty="None yet" />);
    expect(screen.getByRole('table', { name: 'Plants' })).toHaveTextContent('None yet');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toBeInTheDocument();
  });

  it('can be scrolled by the keyboard when it grows wider in a frame that stays as it is', () => {
    const before = globalThis.ResizeObserver;
    const watched = new Map<Element, () => void>();
    globalThis.ResizeObserver = class {
      constructor(private readonly told: ResizeObserverCallback) {}
      observe = (one: Element) => void watched.set(one, () => this.told([], this));
      unobserve() {}
      disconnect() {}
    };
    const columns = [{ id: 'a', header: 'Name', draw: (row: { a: string }) => row.a }];
    draw(<DataTable caption="Plants" columns={columns} rows={[{ a: 'Moss' }]} rowKey={({ a }) => a} />);
    globalThis.ResizeObserver = before;
    expect(screen.queryByRole('group', { name: 'Plants' })).toBeNull();
    const table = screen.getByRole('table', { name: 'Plants' });
    Object.defineProperty(table.parentElement, 'scrollWidth', { value: 1500 });
    act(watched.get(table)!);
    expect(screen.getByRole('group', { name: 'Plants' })).toHaveAttribute('tabindex', '0');
  });
});

describe('what is said to the reader', () => {
  it('tells of a failure at once and offers to try again', async () => {
    const onRetry = jest.fn();
    draw(
      <ErrorState title="Not loaded" retryLabel="Try again" onRetry={onRetry}>
        What you wrote is kept.
      </ErrorState>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Not loaded');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('is announced in one polite place', async () => {
    function Host() {
      const announce = useAnnounce();
      return (
        <button type="button" onClick={() => announce('Saved')}>
          Save
        </button>
      );
    }
    draw(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('status')).toHaveTextContent('Saved');
  });
});
