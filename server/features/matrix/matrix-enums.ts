import { registerEnumType } from '@nestjs/graphql';
import {
  ActionState,
  CommitmentStatus,
  Direction,
  FieldGroup,
  IndicatorKind,
  JointState,
  Status,
} from '../../domain/vocabulary.js';

registerEnumType(Status, {
  name: 'Status',
  description: 'The status scale of an assessment; not assessed is absence.',
});
registerEnumType(JointState, {
  name: 'JointState',
  description: 'Where the joint record between CSO and government stands.',
});
registerEnumType(ActionState, { name: 'ActionState', description: 'Whether a planned measure has begun.' });
registerEnumType(IndicatorKind, {
  name: 'IndicatorKind',
  description: 'OHCHR’s three kinds of indicator (HRI/MC/2008/3).',
});
registerEnumType(Direction, { name: 'Direction', description: 'Which way an indicator should move.' });
registerEnumType(CommitmentStatus, {
  name: 'CommitmentStatus',
  description: 'The life of a commitment; late is computed.',
});
registerEnumType(FieldGroup, {
  name: 'FieldGroup',
  description: 'Parts of a row with a version each; edits of different parts merge.',
});
