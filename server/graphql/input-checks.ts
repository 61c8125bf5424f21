import { getMetadataStorage, type ValidationError } from 'class-validator';
import { say, type Sentence } from '../domain/sentence.js';
import { BadInput } from './errors.js';

/** One check of an input that did not hold: what was given, and the limits the check was declared with. */
interface Failed {
  readonly value: unknown;
  readonly limits: readonly unknown[];
}

/** What a person is told of each check whose limit they can do something about. */
const sentences: Readonly<Record<string, (failed: Failed) => Sentence>> = {
  maxLength: ({ value, limits: [most] }) => tooLong(value, Number(most)),
  isLength: ({ value, limits: [least, most] }) =>
    longest(value) > Number(most) ? tooLong(value, Number(most)) : tooShort(Number(least)),
  arrayMaxSize: ({ value, limits: [most] }) =>
    say('input.tooMany', { count: (value as unknown[]).length, allowed: Number(most) }),
  arrayMinSize: ({ limits: [least] }) => say('input.tooFew', { least: Number(least) }),
  min: ({ limits: [least] }) => say('input.tooSmall', { least: Number(least) }),
  max: ({ limits: [most] }) => say('input.tooLarge', { most: Number(most) }),
  isEmail: () => say('input.noAddress'),
};

const tooLong = (value: unknown, allowed: number) => say('input.tooLong', { length: longest(value), allowed });
const tooShort = (least: number) => say('input.tooShort', { least });

/** The characters of a text, or of the longest in a list. */
const longest = (value: unknown): number =>
  Math.max(0, ...[value].flat().map((text) => (typeof text === 'string' ? text.length : 0)));

/**
 * Why an input was not taken, in a sentence for the person who wrote it, and the path of the field it is about. Of several
 * things that are wrong the first is told.
 */
export function badInput(errors: ValidationError[]): BadInput {
  const path: string[] = [];
  let [error] = errors;
  while (error.children?.length) {
    path.push(error.property);
    [error] = error.children;
  }
  path.push(error.property);
  const [check = ''] = Object.keys(error.constraints ?? {});
  const tell = sentences[check] ?? (() => say('input.notTaken'));
  return new BadInput(tell({ value: error.value, limits: limitsOf(error, check) }), path.join('.'));
}

/** What the check was declared with: `MaxLength(500)` gives 500. */
function limitsOf({ target, property }: ValidationError, check: string): readonly unknown[] {
  if (!target) return [];
  const declared = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return declared.find(({ propertyName, name }) => propertyName === property && name === check)?.constraints ?? [];
}
