import { ImportSource } from '../../../domain/vocabulary.js';
import { readCsvTable, type CsvTable } from '../../../files/csv-table.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import { ProblemList, type ParsedFile, type ParsedReview } from './parsed-file.js';
import { cycleOfSession } from './review-session.js';
import { isKnownState } from './state-labels.js';
import { uniteRows } from './unite-rows.js';
import { UprInfoHeader, uprInfoLikeness } from './upr-info-columns.js';
import { UprInfoRowReader, type UprInfoRow } from './upr-info-row.js';
import { say } from '../../../domain/sentence.js';

/**
 * Reads an export of UPR Info's database (one row for each recommendation and recommending State, usually of many
 * reviews). Refuses a file without its columns or without a single usable row.
 */
export function readUprInfoCsv(bytes: Uint8Array): ParsedFile {
  const table = readCsvTable(bytes, { likeness: uprInfoLikeness, read: (row) => new UprInfoHeader(row) });
  const { header } = table;
  const problems = new ProblemList();
  noteAboutFile(table, problems);
  const reader = new UprInfoRowReader(header, problems);
  const rows = table.rows.flatMap((row) => reader.read(row) ?? []);
  if (rows.length === 0) throw withoutRows();
  noteUnknownStates(rows, header, problems);
  const reviews = byReview(rows).map((own) => reviewOf(own, problems));
  return { source: ImportSource.UPR_INFO_CSV, reviews, problems: problems.list() };
}

/** Rows of one State and session belong together wherever they stand in the file. */
function byReview(rows: readonly UprInfoRow[]): UprInfoRow[][] {
  const reviews = new Map<string, UprInfoRow[]>();
  for (const row of rows) {
    const key = `${row.session ?? ''} ${row.stateUnderReview.toLowerCase()}`;
    const own = reviews.get(key);
    if (own) own.push(row);
    else reviews.set(key, [row]);
  }
  return [...reviews.values()];
}

function reviewOf(rows: readonly UprInfoRow[], problems: ProblemList): ParsedReview {
  const session = rows[0]?.session ?? null;
  return {
    stateLabel: rows[0]?.stateUnderReview ?? null,
    session,
    cycle: cycleOfSession(session),
    rows: uniteRows(rows, problems),
    fileRows: rows.length,
  };
}

const ENCODING_NAMES: Readonly<Record<CsvTable<UprInfoHeader>['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  macintosh: 'Mac Roman',
  'windows-1252': 'Windows-1252',
};

function noteAboutFile(table: CsvTable<UprInfoHeader>, problems: ProblemList) {
  if (table.isEncodingGuess) {
    problems.add(
      'ENCODING_GUESSED',
      table.encoding === 'utf-8'
        ? say('imports.lettersDamaged')
        : say('imports.encodingGuessed', { name: ENCODING_NAMES[table.encoding] }),
    );
  }
  for (const { heading } of table.header.absent) {
    problems.add('COLUMN_ABSENT', say('imports.columnAbsent', { heading }), {
      row: table.header.row,
      column: heading,
    });
  }
}

/** Each spelling once: the same mistake in a hundred rows is one thing to look at. */
function noteUnknownStates(rows: readonly UprInfoRow[], header: UprInfoHeader, problems: ProblemList) {
  const asked = new Set<string>();
  for (const { row, stateUnderReview, recommendingState } of rows) {
    for (const [column, label] of [
      ['stateUnderReview', stateUnderReview],
      ['recommendingState', recommendingState],
    ] as const) {
      if (label === null || asked.has(label)) continue;
      asked.add(label);
      if (isKnownState(label)) continue;
      const message = say('imports.stateNotKnown', { label: label.slice(0, 60), row });
      problems.add('STATE_NOT_KNOWN', message, { row, column: header.heading(column), value: label });
    }
  }
}

const withoutRows = () => new FileRefusal('NO_RECOMMENDATIONS', say('imports.noUsableRow'));
