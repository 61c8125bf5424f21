import { once } from 'node:events';
import { Readable, type Duplex } from 'node:stream';
import type pg from 'pg';

/** The part of pg's connection that speaks PostgreSQL's COPY. */
interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Bytes gathered before they are sent: a message a row would be mostly envelope. */
const PARCEL = 65_536;

const asCopy = (connection: pg.Connection) => connection as unknown as CopyConnection;

/** What `copy … to stdout` says, in pieces as they come; no more is read from the server than is taken. */
export function copyOut(client: pg.Client, text: string): Readable {
  let socket: Duplex | undefined;
  const rows = new Readable({
    read: () => socket?.resume(),
    destroy(error, done) {
      socket?.resume(); // the rest comes and is dropped, so that the session can be used or closed
      done(error);
    },
  });
  client.query({
    submit(connection: pg.Connection) {
      socket = asCopy(connection).stream;
      asCopy(connection).query(text);
    },
    handleCopyData({ chunk }: { chunk: Buffer }) {
      // A copy: pg puts what arrives next into the memory this piece lies in.
      if (!rows.push(Buffer.from(chunk)) && !rows.destroyed) socket?.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => rows.push(null),
    handleError: (error: Error) => rows.destroy(error),
  });
  return rows;
}

/** Sends rows to `copy … from stdin`; gives how many the server took. Fails, and takes none, when the source fails. */
export function copyIn(client: pg.Client, text: string, rows: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let taken = 0;
    let failure: Error | null = null;
    client.query({
      submit: (connection: pg.Connection) => asCopy(connection).query(text),
      handleCopyInResponse(connection: pg.Connection) {
        send(asCopy(connection), rows, () => failure !== null).catch((error: Error) => {
          failure ??= error;
          asCopy(connection).sendCopyFail('the source of the rows failed');
        });
      },
      handleCommandComplete({ text: tag }: { text: string }) {
        taken = Number(tag.split(' ')[1]);
      },
      handleError(error: Error) {
        failure ??= error;
        reject(failure);
      },
      handleReadyForQuery: () => resolve(taken),
    });
  });
}

async function send(connection: CopyConnection, rows: AsyncIterable<Buffer>, hasFailed: () => boolean) {
  let parcel: Buffer[] = [];
  let size = 0;
  const post = async () => {
    connection.sendCopyFromChunk(Buffer.concat(parcel));
    parcel = [];
    size = 0;
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  };
  for await (const row of rows) {
    if (hasFailed()) return;
    parcel.push(row);
    size += row.length;
    if (size >= PARCEL) await post();
  }
  if (size) await post();
  connection.endCopyFrom();
}
