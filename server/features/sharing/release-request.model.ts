import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, IsUUID } from 'class-validator';
import { RequestState, ShareKind } from '../../domain/vocabulary.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { ShownThing } from './share-thing.model.js';

registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'What became of a release that another coordinator decides.',
  valuesMap: {
    WAITING: { description: 'Another coordinator of the side has to decide.' },
    APPROVED: { description: 'Everybody has it.' },
    DECLINED: { description: 'Another coordinator said no, and why.' },
    TAKEN_BACK: { description: 'Whoever asked took it back.' },
    OVERTAKEN: { description: 'It was no longer what had been shown: nothing was shared; ask again.' },
  },
});

@ObjectType({
  description: 'Something that is to be shared with everybody once another coordinator of the side agrees.',
})
export class ReleaseRequest {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ShareKind, { description: 'What it is.' })
  kind: ShareKind;

  @Field(() => ID, { nullable: true, description: 'The matrix entry it belongs to, if it belongs to one.' })
  entryId: string | null;

  @Field(() => ShownThing, { description: 'Exactly what everybody would read.' })
  shown: ShownThing;

  @Field(() => RequestState, { description: 'What became of it.' })
  state: RequestState;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  writtenAt: Date;
}

@InputType()
export class DecideReleaseInput extends MutationInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  id: string;

  @Field(() => Boolean, { description: 'True: share it. False: do not, and say why.' })
  @IsBoolean()
  isApproved: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, at most 1,000 characters.' })
  @IsOptional()
  @IsString()
  reason?: string | null;
}

@InputType()
export class TakeBackReleaseInput extends MutationInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  id: string;
}

export const DecideReleaseResult = resultOf('DecideRelease', ReleaseRequest);
export const TakeBackReleaseResult = resultOf('TakeBackRelease', ReleaseRequest);
