// The order in which Jest begins the test files: those that last longest first, so that none of them is waited for alone.
import sequencer from '@jest/test-sequencer';

/** What the paths of the long ones have in them, the longest first. */
const LONG = [
  'browser/accessibility-',
  'wall/matrix.test',
  'browser/keyboard.',
  'browser/overview-links.',
  'browser/kept-',
  'browser/network.',
  'faults/faults.',
  'wall/twins.',
  'browser/',
];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(`test/${part}`));
  return rank < 0 ? LONG.length : rank;
};

export default class LongestFirst extends (sequencer.default ?? sequencer) {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
