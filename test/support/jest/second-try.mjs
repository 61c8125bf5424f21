// Browsers, servers and databases of a dozen tests share the machine. What fails at first is tried once more; its failure is
// printed, and `npm test` names what passed only then, so that it is looked into and not forgotten.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
