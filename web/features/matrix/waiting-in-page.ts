import type { MatrixEdits } from './matrix-edits.js';

// All that is not saved in this page, known without the matrix itself: the frame asks before somebody signs out.

const all = new Set<MatrixEdits>();

/** Counts these from now on. */
export const watchWaiting = (edits: MatrixEdits): void => void all.add(edits);

/** How many changes wait in this page, in all reviews. */
export const waitingHere = (): number =>
  [...all].reduce((sum, edits) => {
    const { sending, failed, heldUp } = edits.summary();
    return sum + sending + failed + heldUp;
  }, 0);

/** Sends again what waits in this page. */
export const sendWaiting = async (): Promise<void> => {
  await Promise.all([...all].map((edits) => edits.retryAll()));
};

/** Lets go of what waits in this page. */
export const forgetWaiting = (): void => all.forEach((edits) => edits.forget());
