/**
 * What the first use of a cell, a menu or the drawer needs: fetched when the browser is idle, so that nobody waits for it,
 * and the first screen does not carry it.
 */
export const matrixParts = [
  { load: () => import('../../design/grid/editors/ChoiceEditor.js') },
  { load: () => import('../../design/CalendarButton.js') },
  { load: () => import('../../design/grid/GridMenu.js') },
  { load: () => import('../../design/grid/GridColumnMenu.js') },
  { load: () => import('./take-paste.js') },
  { load: () => import('./PasteStrip.js') },
  { load: () => import('./CellPanel.js') },
  { load: () => import('./ChosenRowsBar.js') },
  { load: () => import('./DrawerPanel.js') },
  { load: () => import('./MergeDialog.js') },
  { load: () => import('./KeysDialog.js') },
];
