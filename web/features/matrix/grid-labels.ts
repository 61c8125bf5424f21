import type { GridLabels } from '../../design/grid/grid-types.js';
import type { Say } from './column-world.js';

/** The grid's words in the reader's language. */
export const gridLabels = (say: Say): GridLabels => ({
  editCell: (column, row) => say('grid.editCell', { column, row }),
  notEditable: say('locked.role'),
  pending: say('grid.pending'),
  more: say('grid.more'),
  less: say('grid.less'),
  cellBar: (column, row) => say('grid.cellBar', { column, row }),
  expandBar: say('grid.expandBar'),
  collapseBar: say('grid.collapseBar'),
  noOption: say('grid.noOption'),
  notADay: (typed) => say('grid.notADay', { typed }),
  leftNoDay: (typed) => say('grid.leftNoDay', { typed }),
  calendar: {
    open: say('grid.openCalendar'),
    previousMonth: say('grid.previousMonth'),
    nextMonth: say('grid.nextMonth'),
  },
  selected: ({ rows, columns }) => say('grid.selected', { rows, columns }),
  done: (what, cells, locked) => say(`grid.done.${what}`, { cells, locked }),
  useKeys: say('grid.useKeys'),
  nothingToPaste: say('grid.nothingToPaste'),
  noDay: say('grid.noDay'),
  toolbar: say('grid.toolbar'),
  menu: say('grid.menu'),
  tools: {
    copy: say('grid.tool.copy'),
    cut: say('grid.tool.cut'),
    paste: say('grid.tool.paste'),
    fill: say('grid.tool.fill'),
    clear: say('grid.tool.clear'),
    today: say('grid.tool.today'),
    undo: say('grid.tool.undo'),
    redo: say('grid.tool.redo'),
    keys: say('grid.tool.keys'),
  },
});
