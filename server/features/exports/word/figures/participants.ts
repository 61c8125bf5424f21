import type { Paragraph } from 'docx';
import type { ParticipantsFigure } from '../../report-document.js';
import type { Printing } from '../printing.js';
import { strong, styled, styledText, textRuns } from '../text-runs.js';

/** Who took part, by side; those who withhold their name are counted. */
export const participantBlocks = (printing: Printing, { groups }: ParticipantsFigure): Paragraph[] =>
  groups
    .filter(({ names, withheldCount }) => names.length + withheldCount > 0)
    .flatMap(({ side, names, withheldCount }) => {
      const list = { reference: 'bullets', level: 0, instance: printing.nextList(), custom: true };
      const withheld =
        withheldCount > 0 ? [printing.wording.counted(printing.labels.organisationsWithheld, withheldCount)] : [];
      return [
        styled('Normal', textRuns(printing, printing.side(side), strong), { keepNext: true }),
        ...[...names, ...withheld].map((name) => styled('ListText', textRuns(printing, name), { numbering: list })),
      ];
    });

/** How many organisations do not print their name, as a line of the cover; none when all do. */
export const withheldLine = (printing: Printing, count: number): Paragraph[] =>
  count > 0
    ? [styledText(printing, 'CoverText', printing.wording.counted(printing.labels.organisationsWithheld, count))]
    : [];
