/** What the pages of one browser tell each other about what is kept. */
export type Told =
  | { readonly kind: 'dropped' }
  /** Something was put into the outbox, or settled. */
  | { readonly kind: 'outbox' }
  /** The server's answer to what another page had put into the outbox. */
  | { readonly kind: 'answered'; readonly mutationId: string; readonly data: object };

type Listener = (told: Told) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel | null {
  if (channel || !('BroadcastChannel' in globalThis)) return channel;
  channel = new BroadcastChannel('kept-on-this-device');
  channel.onmessage = ({ data }: MessageEvent<Told>) => listeners.forEach((listener) => listener(data));
  return channel;
}

/** The way between the pages of one browser; a page does not hear itself. */
export const deviceChannel = {
  tell: (told: Told): void => open()?.postMessage(told),
  /** Gives what ends the listening. */
  hear(listener: Listener): () => void {
    open();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
