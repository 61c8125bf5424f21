import { sampleReport } from '../../support/report-model.js';
import { sampleSheet } from '../../support/sheet-model.js';
import type { Making } from './cells.js';

const DAY = '2024-06-15';

/** What a release holds: a report of one chapter with one table, and a matrix of one row. */
export function releasedContent(word: Making['word'], column = 'content') {
  const { cover, sections, ...rest } = sampleReport({ rows: 1, isDraft: false });
  const text = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: word(`${column}.body`) }] },
      { type: 'reportTable', attrs: { table: 'gaps' } },
    ],
  };
  const gap = { number: '1.1', challenges: word(`${column}.challenges`), nextSteps: word(`${column}.nextSteps`) };
  const chapter = {
    ...sections[0],
    key: 'introduction',
    heading: word(`${column}.heading`),
    text,
    figures: { gaps: { kind: 'gaps', rows: [gap] } },
  };
  return {
    document: { ...rest, cover: { ...cover, title: word(`${column}.title`), date: DAY }, sections: [chapter] },
    matrix: sampleSheet({ count: 1, first: { expectedResult: word(`${column}.expectedResult`) } }),
  };
}

/** A released report; what was withdrawn is its organisation’s. */
export const releaseRow = ({ word, on, n, cell }: Making) => ({
  report_id: on.reportId,
  review_id: on.reviewId,
  number: n,
  type: 'JOINT_CSO',
  title: word('title'),
  cut_off_on: '2024-12-31',
  released_to: cell.audience === 'SIDE' ? 'SIDE' : 'JOINT',
  words: 3,
  digest: word('digest'),
  withdrawn_at: cell.audience === 'ORGANISATION' ? new Date('2024-06-20T10:00:00Z') : null,
  content: releasedContent(word),
});
