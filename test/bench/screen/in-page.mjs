// What is measured inside the page: this function is carried into it and leaves `window.bench` behind.

/** Runs in the browser. */
export function installBench() {
  const interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });

  /** The instant after the next frame has been painted. */
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );

  window.bench = {
    painted,
    /** The longest duration of each interaction since the last asking; those under 16 ms are not told. */
    takeInteractions: () => {
      const durations = [...interactions.values()];
      interactions.clear();
      return durations;
    },
    /** Scrolls down by so many px a frame; milliseconds of each frame. */
    scroll: async (frames, step) => {
      const grid = document.querySelector('[role=grid]');
      grid.scrollTop = 0;
      await painted();
      const times = [];
      for (let last = performance.now(), at = 0; at < frames; at++) {
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
        grid.scrollTop += step;
      }
      return times.slice(2);
    },
    /** From each arrow key to the paint of what it did; kept until taken. */
    watchKeys: () => {
      const times = [];
      const watch = (event) => void painted().then((at) => times.push(at - event.timeStamp));
      window.addEventListener('keydown', watch, true);
      window.bench.takeKeys = () => {
        window.removeEventListener('keydown', watch, true);
        return times;
      };
      window.bench.keysSeen = () => times.length;
    },
    /** From each letter in the search to the paint of the rows that pass; `filtered` waits for as many as that. */
    watchFilter: () => {
      const times = [];
      const waiting = [];
      let typedAt = null;
      document.addEventListener('input', (event) => void (typedAt = event.timeStamp), true);
      const count = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
      let before = count();
      const note = (time) => {
        times.push(time);
        waiting.filter(({ many }) => many <= times.length).forEach(({ resolve }) => resolve());
      };
      new MutationObserver(() => {
        const now = count();
        if (now === before || typedAt === null) return;
        before = now;
        const from = typedAt;
        typedAt = null;
        void painted().then((at) => note(at - from));
      }).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['aria-rowcount'],
      });
      window.bench.filterTimes = () => times;
      window.bench.filtered = (many) =>
        new Promise((resolve) => (times.length >= many ? resolve() : waiting.push({ many, resolve })));
    },
    /** The grid's own size. */
    frame: () => {
      const { width, height } = document.querySelector('[role=grid]').getBoundingClientRect();
      return { width, height };
    },
    /** What stands in the grid: the widths of its columns, and each line with its height and texts, once all of it is drawn. */
    measure: async () => {
      const grid = document.querySelector('[role=grid]');
      const cellsOf = (line) => [...line.querySelectorAll('[data-grid-stop]')];
      const count = Number(grid.ariaColCount);
      const isWhole = (line) => !line.querySelector('[role=rowheader]') || cellsOf(line).length === count;
      const lines = new Map();
      let widths = [];
      for (let top = 0; ; top += grid.clientHeight * 0.8) {
        grid.scrollTop = top;
        do await new Promise((resolve) => setTimeout(resolve, 100));
        while (![...grid.querySelectorAll('[data-index]')].every(isWhole));
        await painted();
        for (const line of grid.querySelectorAll('[data-index]')) {
          const cells = cellsOf(line);
          if (cells.length > widths.length) widths = cells.map((cell) => cell.offsetWidth);
          const texts = cells.map((cell) => cell.innerText);
          lines.set(Number(line.dataset.index), { height: line.offsetHeight, texts });
        }
        if (top + grid.clientHeight >= grid.scrollHeight) break;
      }
      grid.scrollTop = 0;
      return { widths, lines: [...lines].sort(([a], [b]) => a - b).map(([, line]) => line) };
    },
  };
}
