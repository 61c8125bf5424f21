/**
 * The start, or a tool, cannot go on for a reason a person can mend. The message is for that person: what is wrong,
 * what was kept, what to do. Whoever starts the program prints it without a stack and leaves with `exitCode`.
 */
export class StartRefusal extends Error {
  constructor(
    message: string,
    /** 0 where nothing is wrong (it already runs), else 1. */
    readonly exitCode: 0 | 1 = 1,
  ) {
    super(message);
    this.name = 'StartRefusal';
  }
}
