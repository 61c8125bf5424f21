/**
 * Fields of text, or of ids, in which no canary of the world can stand, each with the reason. A field that is neither
 * here nor ever carried one fails the test.
 */
const REFERENCE = 'reference lists that everybody reads';
const PROGRAM = 'a word of the program';
const MADE = 'stands only in what a person has just done: tested with the operation';

export const FIXED_WORDS: Readonly<Record<string, string>> = {
  SdgTarget: REFERENCE,
  State: REFERENCE,
  WorkingGroupSession: REFERENCE,
  Installation: PROGRAM,
  'Theme.code': REFERENCE,
  'RecommendingState.code': REFERENCE,
  'Review.stateCode': REFERENCE,
  'Workspace.stateCode': REFERENCE,
  'MatrixRow.sdgTargets': REFERENCE,
  'Me.language': REFERENCE,
  Refusal: PROGRAM,
  'HistoryChange.field': PROGRAM,
  'HistoryEvent.action': PROGRAM,
  'HistoryEvent.subjectType': PROGRAM,
  'ImportProblem.code': PROGRAM,
  'ReviewDate.kind': PROGRAM,
  'ReportSection.key': PROGRAM,
  'ReportFigure.key': PROGRAM,
  'ReportFigure.now': 'a count, or a status with its day',
  'ReportTable.key': PROGRAM,
  'ReportTable.kind': PROGRAM,
  'ReportTable.caption': PROGRAM,
  'ReportTable.columns': PROGRAM,
  'SharePreview.changes': PROGRAM,
  'SharePreview.refusal': PROGRAM,
  'Action.removedAt': 'a removed measure is not listed',
  AnsweredRows: MADE,
  SharedAssessments: MADE,
  'Commitment.sharedAsId': MADE,
  ImportDifference: MADE,
  'ImportPreview.existingReviewId': MADE,
  'ImportReview.existingReviewId': MADE,
  'ImportReview.importedReviewId': MADE,
  'ImportRow.knownReference': MADE,
  'ImportRow.knownText': MADE,
  ReviewChanges: 'comes over the socket: test/wall/live.test.ts',
};
