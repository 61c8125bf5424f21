import { InputType } from '@nestjs/graphql';
import { RevertInput } from '../../graphql/past-change.js';
import { resultOf } from '../../graphql/result.js';
import { MatrixRow } from './matrix.model.js';

@InputType()
export class RevertMatrixEntryInput extends RevertInput {}

export const RevertMatrixEntryResult = resultOf('RevertMatrixEntry', MatrixRow);
