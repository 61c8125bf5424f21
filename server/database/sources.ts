import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** The one source of time: handed in, so that tests can stop it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's date as `YYYY-MM-DD`, in UTC. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

/** The one source of ids: random, so that an id tells neither when nor how many (security rule for all that leaves the server). */
@Injectable()
export class Ids {
  next(): string {
    return randomUUID();
  }
}
