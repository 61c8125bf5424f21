import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Side, Status } from '../../domain/vocabulary.js';
import { DateScalar } from '../../graphql/scalars.js';
import '../matrix/matrix-enums.js';

@ObjectType({ description: 'A source as the other side reads it.' })
export class ShownEvidence {
  @Field(() => String, { description: 'How it is cited.' })
  citation: string;

  @Field(() => String, { nullable: true, description: 'Its http or https address.' })
  url: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the document.' })
  datedOn: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the cleaned copy of its file; null without one.' })
  fileName: string | null;

  @Field(() => String, { nullable: true, description: 'What the copy is, e.g. `PDF`.' })
  fileKind: string | null;

  @Field(() => Int, { nullable: true, description: 'The size of the copy in bytes.' })
  fileBytes: number | null;
}

@ObjectType({ description: 'An assessment as the other side reads it: by an organisation, never by a person.' })
export class ShownAssessment {
  @Field(() => ID, { description: 'The version; a shared one gets an id of its own when it is shared.' })
  versionId: string;

  @Field(() => String, { description: 'Whose view it is.' })
  organisation: string;

  @Field(() => Side, { description: 'On which side.' })
  side: Side;

  @Field(() => Status, { description: 'The status they see.' })
  status: Status;

  @Field(() => String, { description: 'Why, in their words.' })
  rationale: string;

  @Field(() => String, { nullable: true, description: 'Why it names no evidence, where it must say so.' })
  noEvidenceReason: string | null;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => [ShownEvidence], { description: 'The evidence it names.' })
  evidence: ShownEvidence[];
}
