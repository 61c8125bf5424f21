/** How long a person pauses before what they wrote is sent. */
const PAUSE_MS = 1_200;
/** How soon a save that found no server is tried again. */
const RETRY_MS = 5_000;

/** `stopped`: the text cannot be saved as it is, by a conflict or a refusal; it waits for the person. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'stopped';

/** What came of one try. */
export type SaveAnswer = 'saved' | 'failed' | 'stopped';

const stateAfter: Readonly<Record<SaveAnswer, SaveState>> = { saved: 'saved', failed: 'waiting', stopped: 'stopped' };

/** Saves the newest value a moment after the last change, one request at a time, and again until it is saved. */
export class Autosave<Value> {
  private unsaved: { readonly value: Value } | null = null;
  private isBusy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private save: (value: Value) => Promise<SaveAnswer>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  get hasUnsaved(): boolean {
    return this.unsaved !== null;
  }

  /** From now on saves in this way: handed over with every drawing, so that it sees the newest of everything. */
  saveWith(save: (value: Value) => Promise<SaveAnswer>): void {
    this.save = save;
  }

  change(value: Value): void {
    this.unsaved = { value };
    this.onState('saving');
    this.wait(PAUSE_MS);
  }

  /** Saves at once what is unsaved: before the screen goes away, or when the network is back. */
  async flush(): Promise<void> {
    this.stopWaiting();
    const sent = this.unsaved;
    if (!sent || this.isBusy) return;
    this.isBusy = true;
    this.onState('saving');
    const answer = await this.save(sent.value);
    this.isBusy = false;
    if (answer === 'saved' && this.unsaved === sent) this.unsaved = null;
    this.onState(answer === 'saved' && this.unsaved ? 'saving' : stateAfter[answer]);
    if (this.unsaved && answer !== 'stopped') this.wait(answer === 'failed' ? RETRY_MS : PAUSE_MS);
  }

  /** Forgets what is unsaved: the person chose another text. */
  settle(): void {
    this.stopWaiting();
    this.unsaved = null;
    this.onState('saved');
  }

  private wait(milliseconds: number) {
    this.stopWaiting();
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private stopWaiting() {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
