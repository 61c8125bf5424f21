const PATIENCE = 20_000;
const PAUSE = 50;

/** Asks again until there is something; fails after a while. */
export async function until<Found>(ask: () => Found | undefined | Promise<Found | undefined>): Promise<Found> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error('it did not come in time');
}

const DAY = 86_400_000;

/** Lets midnight (UTC) pass where it is nearer than this: what belongs to one day is not begun on the day before. */
export async function withinOneDay(milliseconds: number): Promise<void> {
  const left = DAY - (Date.now() % DAY);
  if (left < milliseconds) await new Promise((resolve) => setTimeout(resolve, left));
}
