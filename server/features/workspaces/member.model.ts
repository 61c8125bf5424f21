import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';
import { MembershipChangeKind } from '../../domain/membership-history.js';
import { Role } from '../../domain/vocabulary.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

registerEnumType(MembershipChangeKind, {
  name: 'MembershipChangeKind',
  description: 'What happened to somebody’s membership. SUSPENDED people can be taken back without an invitation.',
});

@ObjectType({ description: 'One line of who was what here, by whom and since when.' })
export class MembershipChange {
  @Field(() => ID, { description: 'Of the line itself.' })
  id: string;

  @Field(() => MembershipChangeKind, { description: 'What happened.' })
  kind: MembershipChangeKind;

  @Field(() => String, { description: 'Whose membership it is.' })
  personName: string;

  @Field(() => String, { nullable: true, description: 'In which organisation; none for administrators.' })
  organisationName: string | null;

  @Field(() => Role, { nullable: true, description: 'What they were before; null where they came.' })
  from: Role | null;

  @Field(() => Role, { nullable: true, description: 'What they became; null where they went.' })
  to: Role | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'By whom; null where it was so from the start.' })
  by: string | null;
}

@ObjectType({ description: 'A membership after an act on it.' })
export class ChangedMembership {
  @Field(() => ID, { description: 'The membership as it is now; the one that ended where it ended.' })
  id: string;

  @Field(() => ID, { description: 'Whose it is.' })
  personId: string;

  @Field(() => Role, { nullable: true, description: 'What they are now; null where it ended.' })
  role: Role | null;
}

@InputType()
export abstract class OnMembershipInput extends MutationInput {
  @Field(() => ID, { description: 'The membership as it was seen. One that has ended since is refused.' })
  @IsUUID()
  membershipId: string;
}

@InputType()
export class ChangeMemberRoleInput extends OnMembershipInput {
  @Field(() => Role, { description: 'What they are to be.' })
  @IsIn(Object.values(Role))
  role: Role;
}

@InputType()
export class RemoveMemberInput extends OnMembershipInput {}

@InputType()
export class SuspendMemberInput extends OnMembershipInput {}

@InputType()
export class ReinstateMemberInput extends OnMembershipInput {}

@InputType()
export class LeaveWorkspaceInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace to leave, with all one is there.' })
  @IsUUID()
  workspaceId: string;
}

@ObjectType({ description: 'A workspace the signed-in person has left.' })
export class LeftWorkspace {
  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;
}

export const ChangeMemberRoleResult = resultOf('ChangeMemberRole', ChangedMembership);
export const RemoveMemberResult = resultOf('RemoveMember', ChangedMembership);
export const SuspendMemberResult = resultOf('SuspendMember', ChangedMembership);
export const ReinstateMemberResult = resultOf('ReinstateMember', ChangedMembership);
export const LeaveWorkspaceResult = resultOf('LeaveWorkspace', LeftWorkspace);
