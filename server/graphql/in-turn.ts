import type { NextFunction, Request, Response } from 'express';

/** A browser sends no more at once to one place; the rest of the connections to the database are for others. */
const AT_ONCE = 8;
/** More than any page asks for; who sends more is turned away until some are answered. */
const WAITING_AT_MOST = 64;
/** Seconds after which there is room again. */
const COME_BACK = 2;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Each person's requests wait for each other, nobody's for another person's: whoever asks for a great deal at once is
 * answered a few at a time, and refused with 429 beyond what may wait. Nobody signed in has no line; what they may ask
 * is limited at the door.
 */
export function inTurn(personOf: (request: Request) => string | undefined) {
  const lines = new Map<string, Line>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const person = personOf(request);
    if (!person) return next();
    if (response.destroyed) return; // hung up while the session was looked up: nothing would tell of its end
    const line = lines.get(person) ?? { running: 0, waiting: [] };
    lines.set(person, line);
    if (line.running < AT_ONCE) return begin(line);
    if (line.waiting.length >= WAITING_AT_MOST) return refuse(response);
    const turn = () => begin(line);
    line.waiting.push(turn);
    response.once('close', () => {
      const at = line.waiting.indexOf(turn);
      if (at >= 0) line.waiting.splice(at, 1); // hung up before it was answered
    });

    function begin(own: Line) {
      own.running += 1;
      response.once('close', () => end(own));
      next();
    }

    function end(own: Line) {
      own.running -= 1;
      const following = own.waiting.shift();
      if (following) following();
      else if (own.running === 0) lines.delete(person!);
    }
  };
}

function refuse(response: Response): void {
  response.setHeader('Retry-After', COME_BACK);
  const message = 'This is more at once than can be answered. Please wait a moment.';
  response.status(429).json({ errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
}
