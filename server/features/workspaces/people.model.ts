import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../../domain/vocabulary.js';
import { Organisation } from './workspace.model.js';

@ObjectType({ description: 'Somebody who works in the workspace now.' })
export class Member {
  @Field(() => ID, { description: 'The person’s id.' })
  personId: string;

  @Field(() => String, { description: 'The person’s name.' })
  name: string;

  @Field(() => [Role], { description: 'Their roles, at least one.' })
  roles: Role[];

  @Field(() => ID, {
    description: 'Their membership: the one in their organisation, or of an administrator without one.',
  })
  membershipId: string;
}

@ObjectType({ description: 'What the signed-in person may do with an organisation.' })
export class OrganisationViewerCan {
  @Field(() => Boolean, { description: 'Give it another name or short form.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Put it on another side: only while it has no work of its own.' })
  changeSide: boolean;

  @Field(() => Boolean, { description: 'Take it out of the lists: only while nothing is its own or names it.' })
  archive: boolean;

  @Field(() => Boolean, { description: 'Invite people to it, or propose them to its side.' })
  invite: boolean;

  @Field(() => Boolean, { description: 'Decide on its members: their roles, and whether they stay.' })
  decide: boolean;
}

@ObjectType({ description: 'An organisation with its people, as far as the signed-in person may know them.' })
export class PeopleOfOrganisation {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation: Organisation;

  @Field(() => Boolean, { description: 'Whether anybody of it is a member now.' })
  takesPart: boolean;

  @Field(() => [Member], {
    nullable: true,
    description: 'Its members by name; null on another side, whose people are neither named nor counted.',
  })
  members: Member[] | null;

  @Field(() => [Member], { description: 'Whom it has suspended; empty for whoever does not decide on its members.' })
  suspended: Member[];

  @Field(() => Int, { description: 'How many rows of the workspace’s matrices name it, in any part.' })
  rows: number;

  @Field(() => OrganisationViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan: OrganisationViewerCan;
}

@ObjectType({ description: 'What the signed-in person may do among the people of a workspace.' })
export class PeopleViewerCan {
  @Field(() => Boolean, { description: 'Add an organisation.' })
  addOrganisation: boolean;

  @Field(() => Boolean, { description: 'Invite and remove administrators.' })
  administer: boolean;
}

@ObjectType({ description: 'Who works in a workspace: its organisations and their people.' })
export class People {
  @Field(() => [PeopleOfOrganisation], { description: 'All organisations, by side and name.' })
  organisations: PeopleOfOrganisation[];

  @Field(() => [Member], {
    nullable: true,
    description: 'Administrators without an organisation; null for whoever is no administrator.',
  })
  administrators: Member[] | null;

  @Field(() => PeopleViewerCan, { description: 'What the signed-in person may do here.' })
  viewerCan: PeopleViewerCan;
}
