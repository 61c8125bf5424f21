import { carry } from './carried-entries.js';
import { dropKept } from './keeping.js';
import { outboxEntries } from './outbox.js';

/**
 * The server knows nobody here any more: what this device keeps goes at once. What was not sent is held by this page
 * until the same person has signed in again, and goes with the page.
 */
export async function dropRefused(): Promise<void> {
  const entries = await outboxEntries().catch(() => []);
  if (entries.length) carry(entries);
  await dropKept();
}
