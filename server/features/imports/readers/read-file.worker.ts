import { answerReading } from '../../../files/answer-reading.js';
import { parseFile } from './parse-file.js';

/** The thread in which one file is read; it answers once and ends. */
await answerReading(parseFile);
