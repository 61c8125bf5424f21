import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { EvidenceFileKind } from '../../domain/evidence-file.js';
import { ChangeInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { Evidence } from './evidence.model.js';

registerEnumType(EvidenceFileKind, { name: 'EvidenceFileKind', description: 'What a file is, as its bytes say.' });

@ObjectType({ description: 'A file of evidence; its bytes are at `/api/files/` and its id.' })
export class EvidenceFile {
  @Field(() => ID, { description: 'Random id; a shared copy has one of its own.' })
  id: string;

  @Field(() => String, { description: 'The name it is downloaded under.' })
  name: string;

  @Field(() => EvidenceFileKind, { description: 'What it is.' })
  kind: EvidenceFileKind;

  @Field(() => Int, { description: 'Its size in bytes.' })
  byteSize: number;

  @Field(() => [String], {
    description: 'Of the own organisation’s cleaned copy: what was taken out of it, e.g. `COMMENTS`; else empty.',
  })
  removed: string[];

  @Field(() => [String], {
    description:
      'Of the own organisation’s cleaned copy: what stays in it and wants a look, e.g. `HIDDEN_TEXT`; else empty.',
  })
  remaining: string[];
}

@InputType()
export class RenameEvidenceFileInput extends ChangeInput {
  @Field(() => String, { description: 'The name others will download the copy under; its ending stays.' })
  @IsString()
  name: string;
}

@InputType()
export class RemoveEvidenceFileInput extends ChangeInput {}

export const RenameEvidenceFileResult = resultOf('RenameEvidenceFile', Evidence);
export const RemoveEvidenceFileResult = resultOf('RemoveEvidenceFile', Evidence);
