import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Position, RecommendationKind } from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { RecommendingState, Theme } from '../recommendations/tag.model.js';
import { CellAssessment, CellJointStatus, CellAction, CellIndicator, CellCommitment } from './matrix-cells.model.js';
import './matrix-enums.js';

@ObjectType({
  description: 'One row of the matrix: a recommendation, its joint plan, both assessments and the joint status.',
})
export class MatrixRow {
  @Field(() => ID, { description: 'The matrix entry’s id.' })
  id: string;

  @Field(() => ID, { description: 'The recommendation’s id.' })
  recommendationId: string;

  @Field(() => RecommendationKind, { description: 'Recommendation or pledge.' })
  kind: RecommendationKind;

  @Field(() => String, {
    nullable: true,
    description: 'The paragraph number; text, never a number: 50.1 is not 50.10.',
  })
  number: string | null;

  @Field(() => String, {
    description: 'What the row is called: the number, else the workspace’s own reference like `8-001`.',
  })
  reference: string;

  @Field(() => String, { description: 'The text, verbatim.' })
  text: string;

  @Field(() => Position, { description: 'The State’s newest position.' })
  position: Position;

  @Field(() => Int, { nullable: true, description: 'UPR Info’s action category, 1 minimal to 5 specific.' })
  actionCategory: number | null;

  @Field(() => Boolean, { description: 'False while the category is only suggested from the first verb.' })
  isCategoryConfirmed: boolean;

  @Field(() => Boolean, {
    description: 'Text or position changed after the reader’s side last assessed it: the row asks for another look.',
  })
  changedSinceAssessed: boolean;

  @Field(() => [RecommendingState], { description: 'Who recommended it, in the document’s order.' })
  recommendingStates: RecommendingState[];

  @Field(() => [Theme], { description: 'Its themes.' })
  themes: Theme[];

  @Field(() => [String], { description: 'The groups of persons it is about.' })
  affectedGroups: string[];

  @Field(() => [String], { description: 'SDG goals (`16`) and targets (`16.3`).' })
  sdgTargets: string[];

  @Field(() => ID, { nullable: true, description: 'The workspace’s own thematic group.' })
  clusterId: string | null;

  @Field(() => Int, { description: 'Version of expected result, challenges and next steps.' })
  planVersion: number;

  @Field(() => Int, { description: 'Version of institutions and partners.' })
  responsibilityVersion: number;

  @Field(() => Int, { description: 'Version of start and deadline.' })
  timeVersion: number;

  @Field(() => Int, { description: 'Version of the budget.' })
  moneyVersion: number;

  @Field(() => Int, { description: 'Version of cluster and tags.' })
  tagsVersion: number;

  @Field(() => String, { description: 'What will be different; empty when not yet written.' })
  expectedResult: string;

  @Field(() => String, { description: 'What stands in the way.' })
  challenges: string;

  @Field(() => String, { description: 'What comes next.' })
  nextSteps: string;

  @Field(() => ID, { nullable: true, description: 'The institution in the lead.' })
  leadInstitutionId: string | null;

  @Field(() => [ID], { description: 'Institutions that support the lead.' })
  supportingInstitutionIds: string[];

  @Field(() => [ID], { description: 'CSOs that work on it.' })
  partnerIds: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When work begins.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when the result is expected.' })
  deadline: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Past its deadline and not agreed to be fully implemented.' })
  isLate: boolean | null;

  @Field(() => Boolean, {
    description: 'Whether it is in the signed-in person’s own name in their organisation; nobody else is told.',
  })
  isInMyName: boolean;

  @Field(() => Boolean, {
    description:
      'Not updated for `oldAfterMonths` in plan, measures, assessments, joint status, indicators, commitments or ' +
      'evidence, and not agreed to be fully implemented.',
  })
  isOld: boolean;

  @Field(() => String, { description: 'Money and where it comes from, in words.' })
  budget: string;

  @Field(() => DateTimeScalar, { description: 'When the joint plan last changed.' })
  changedAt: string;

  @Field(() => [CellAction], { description: 'Planned measures the reader may see.' })
  actions: CellAction[];

  @Field(() => CellAssessment, { nullable: true, description: 'The CSO side’s newest shared view.' })
  csoAssessment: CellAssessment | null;

  @Field(() => CellAssessment, { nullable: true, description: 'The government’s newest shared view.' })
  governmentAssessment: CellAssessment | null;

  @Field(() => CellAssessment, { nullable: true, description: 'The NHRI’s newest shared view.' })
  nhriAssessment: CellAssessment | null;

  @Field(() => CellAssessment, {
    nullable: true,
    description: 'The view of the reader’s own organisation, shared or not.',
  })
  ownAssessment: CellAssessment | null;

  @Field(() => CellJointStatus, { nullable: true, description: 'The joint record; null while nothing was proposed.' })
  jointStatus: CellJointStatus | null;

  @Field(() => [CellIndicator], { description: 'Its indicators with their newest measurement.' })
  indicators: CellIndicator[];

  @Field(() => [CellCommitment], { description: 'Commitments on it the reader may see.' })
  commitments: CellCommitment[];

  @Field(() => Int, { description: 'Comments the reader may see.' })
  commentCount: number;

  @Field(() => Int, { description: 'Pieces of evidence the reader may see.' })
  evidenceCount: number;
}
