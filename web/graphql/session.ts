const ended = new Set<() => void>();
const doubted = new Set<() => void>();
const resumed = new Set<() => void>();

const calling = (listeners: Set<() => void>) => () => {
  for (const listener of listeners) listener();
};

const listeningTo = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

// How often somebody has signed in at this page, and since which time it has been the same person.
let signIns = 0;
let sameSince = 0;

/** At which sign-in the page stands; what is asked now is asked by whoever that was. */
export const signInNow = (): number => signIns;

/** Whose an answer is, to what was asked at that sign-in: of who is here now, of them before they were back, or of others. */
export const askedBy = (signIn: number): 'now' | 'before' | 'others' =>
  signIn === signIns ? 'now' : signIn >= sameSince ? 'before' : 'others';

const awaiting: (() => void)[] = [];

/** Kept when somebody next signs in at this page. */
export const nextSignIn = (): Promise<void> => new Promise((resolve) => awaiting.push(resolve));

function signedIn(): void {
  signIns += 1;
  for (const resolve of awaiting.splice(0)) resolve();
}

/** Told by the door when somebody has come in: a late answer to what others asked here is none of theirs. */
export function cameIn(): void {
  signedIn();
  sameSince = signIns;
}

/** Told by the client when the server says that nobody is signed in. */
export const sessionEnded = calling(ended);

/** Calls back when the session has ended; gives what stops it. */
export const onSessionEnd = listeningTo(ended);

const callResumed = calling(resumed);

/** Told by the door when the person whose session had ended is back. */
export function sessionResumed(): void {
  signedIn();
  callResumed();
}

/** Calls back when the same person has signed in again; gives what stops it. */
export const onSessionResume = listeningTo(resumed);

/** Told by the client when the server knows nothing of a thing, or does not let the person at it. */
export const rightsDoubted = calling(doubted);

/** Calls back when what the person may see may have changed; gives what stops it. */
export const onRightsDoubted = listeningTo(doubted);
