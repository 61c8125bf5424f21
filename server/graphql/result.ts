import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Refusal as DomainRefusal } from '../domain/refusal.js';
import type { Sentence } from '../domain/sentence.js';
import { said } from './said.js';
import { JsonScalar } from './scalars.js';

@ObjectType('Refusal', { description: 'An answer the person can mend: nothing was changed, and this is why.' })
export class RefusalModel {
  @Field(() => String, { description: 'Stable upper-case code, e.g. `EVIDENCE_NEEDED`.' })
  code: string;

  @Field(() => String, {
    middleware: [said],
    description: 'One sentence in the person’s language: what was wrong and what to do.',
  })
  message: Sentence;

  @Field(() => String, { nullable: true, description: 'The input field it is about, when it is about one.' })
  field: string | null;

  @Field(() => ID, { nullable: true, description: 'The known thing that stands in the way, when it is one.' })
  subjectId: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'When trying again makes sense, in seconds from now; null where time alone mends nothing.',
  })
  waitSeconds: number | null;
}

@ObjectType({
  description: 'Somebody else changed the same thing first: nothing was changed, all three texts are here.',
})
export class Conflict {
  @Field(() => ID, { description: 'The id of the thing both wanted to change.' })
  id: string;

  @Field(() => Int, { description: 'The version the thing has now: what to expect when trying again.' })
  currentVersion: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The fields as they were when the writer read them; null where no record is kept.',
  })
  base: unknown;

  @Field(() => JsonScalar, { description: 'The fields as the writer wanted them.' })
  mine: unknown;

  @Field(() => JsonScalar, { description: 'The fields as they stand now.' })
  theirs: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Whose change came first: the person inside, else the organisation.',
  })
  theirsBy: string | null;

  constructor(conflict: Omit<Conflict, 'toString'>) {
    Object.assign(this, conflict);
  }
}

/** What a use case may answer: the thing, a refusal, or a conflict. */
export type Outcome<Thing> = Thing | DomainRefusal | Conflict;

interface WithTypename {
  __typename?: string;
}

/** The union every mutation answers with: the thing named, or a Refusal, or a Conflict. */
export function resultOf<Thing extends Type<unknown>>(name: string, thing: Thing) {
  return createUnionType({
    name: `${name}Result`,
    description: 'The thing as it is now, or why it was not done.',
    types: () => [thing, RefusalModel, Conflict] as const,
    resolveType: (value: unknown) => {
      const typename = (value as WithTypename).__typename;
      if (typename) return typename;
      if (value instanceof DomainRefusal) return RefusalModel;
      return value instanceof Conflict ? Conflict : thing;
    },
  });
}
