import type { ColumnWorld } from './column-world.js';

type Can = ColumnWorld['matrix']['viewerCan'];

/** Whether the reader may change several rows at once. */
export const mayChangeRows = ({ reviseInstitutions, reviseTime, reviseTags }: Can): boolean =>
  reviseInstitutions || reviseTime || reviseTags;

/** Whether the reader can do anything with several rows. */
export const mayChooseRows = (can: Can): boolean => mayChangeRows(can) || can.entrust;
