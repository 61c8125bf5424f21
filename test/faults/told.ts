/** The registers of a row that people write at the same time; each has one version of its own. */
export type Register = string;

/** A change that a client asked for, under an id of its own, having seen a version. */
export interface Asked {
  readonly kind: 'asked';
  /** One change of one register; retries carry the same. */
  readonly change: string;
  readonly register: Register;
  readonly field: string;
  readonly value: string;
  readonly expectedVersion: number;
}

/** The client was told that its change is saved. `isRetry`: not on the first request, so that others may have come after. */
export interface Saved {
  readonly kind: 'saved';
  readonly change: string;
  readonly isRetry: boolean;
  readonly version: number;
  readonly fields: Fields;
}

/** The client was told that somebody else was first, and what stands there. */
export interface Lost {
  readonly kind: 'conflict';
  readonly change: string;
  readonly currentVersion: number;
  readonly theirs: string;
}

/** A client was shown a register. It had asked when so many things had been told. */
export interface Shown {
  readonly kind: 'shown';
  readonly askedAt: number;
  readonly register: Register;
  readonly version: number;
  readonly fields: Fields;
}

/** A client asked that a remark be added, which has no version to collide on. */
export interface AskedToAdd {
  readonly kind: 'askedToAdd';
  readonly remark: string;
}

/** The client was told that the remark stands. */
export interface Added {
  readonly kind: 'added';
  readonly remark: string;
}

/** All remarks, as they were read when everything had come to rest. */
export interface Remarks {
  readonly kind: 'remarks';
  readonly remarks: readonly string[];
}

export type Fields = Readonly<Record<string, string>>;

/** One thing that clients asked or were told; their order is that of one clock. */
export type Told = Asked | Saved | Lost | Shown | AskedToAdd | Added | Remarks;

/** What all clients asked and were told, in the order in which it happened. */
export class Notebook {
  readonly told: Told[] = [];

  /** How many things have been told: the instant. */
  get now(): number {
    return this.told.length;
  }

  note(...told: readonly Told[]): void {
    this.told.push(...told);
  }
}
