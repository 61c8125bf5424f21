/** Nothing has been scrolled or pressed for so long, in ms: the hand rests. */
const REST = 180;
/** A piece waits no longer than so for a browser that is never idle, in ms. */
const AT_MOST = 100;

type Cancel = () => void;

/** Calls back when the browser has nothing else to do; gives what calls it off. */
function whenIdle(run: () => void): Cancel {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 16);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: AT_MOST });
  return () => cancelIdleCallback(handle);
}

/** Work that can wait until the hand rests: then one piece after the other, each when nothing else is to be done. */
export class RestQueue {
  private readonly pieces = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private cancelIdle: Cancel = () => undefined;

  /** Adds a piece; gives what takes it away again. */
  add(piece: () => void): () => void {
    this.pieces.add(piece);
    this.wait();
    return () => void this.pieces.delete(piece);
  }

  /** The hand moved: what is left waits anew. */
  wait = () => {
    this.cancelIdle();
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.pieces.size > 0 ? setTimeout(this.next, REST) : null;
  };

  /** Calls off all that is left. */
  stop() {
    this.pieces.clear();
    this.wait();
  }

  private readonly next = () => {
    this.timer = null;
    this.cancelIdle = whenIdle(() => {
      const [piece] = this.pieces;
      if (!piece) return;
      this.pieces.delete(piece);
      piece();
      this.next();
    });
  };
}
