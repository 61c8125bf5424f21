import { answerReading } from '../../../files/answer-reading.js';
import { parseMatrixFile } from './parse-matrix-file.js';

/** The thread in which one spreadsheet is read; it answers once and ends. */
await answerReading(parseMatrixFile);
