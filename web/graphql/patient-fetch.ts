/** Milliseconds the server may stay silent: on a question, and on an act, which may carry much and take its time. */
export const SILENCE = { question: 30_000, act: 90_000 } as const;

/** Once an answer has begun it may take so many times as long to arrive: a slow line is not a silent one. */
const SLOW = 4;

/** The server was reached for and nothing came back in time. What was asked may have been done all the same. */
export class SilentServer extends Error {}

/**
 * Fetches as `fetch` does, but not for ever: a network that swallows what is sent never says that it failed. Gives the
 * answer once all of it is there; throws a SilentServer when none began within `patience` milliseconds, or when it broke
 * off on the way.
 */
export function patientFetch(patience: number): typeof fetch {
  return async (input, init) => {
    const limit = new AbortController();
    const wanted = init?.signal;
    const leave = () => limit.abort(wanted?.reason);
    if (wanted?.aborted) leave();
    wanted?.addEventListener('abort', leave);
    let isSilent = false;
    const giveUp = () => {
      isSilent = true;
      limit.abort();
    };
    let timer = setTimeout(giveUp, patience);
    try {
      const response = await fetch(input, { ...init, signal: limit.signal });
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience * SLOW);
      return await whole(response);
    } catch (error) {
      throw isSilent ? new SilentServer() : error;
    } finally {
      clearTimeout(timer);
      wanted?.removeEventListener('abort', leave);
    }
  };
}

/** The response with its body read to the end. */
async function whole(response: Response): Promise<Response> {
  if (!response.body) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}
