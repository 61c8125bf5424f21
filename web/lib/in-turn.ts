/**
 * Makes a reading of many things at once out of one that is asked for again and again: one at a time, and what is asked
 * for meanwhile is read together by the next. A slow server is then asked less often instead of more.
 */
export function inTurn(read: (ids: string[]) => Promise<void>): (ids: readonly string[]) => Promise<void> {
  const waiting = new Set<string>();
  let isReading = false;
  return async (ids) => {
    for (const id of ids) waiting.add(id);
    if (isReading) return;
    isReading = true;
    try {
      while (waiting.size > 0) {
        const next = [...waiting];
        waiting.clear();
        await read(next);
      }
    } finally {
      isReading = false;
    }
  };
}
