/** What was taken out of the copy that others get. Stable words the client translates. */
export const Removed = [
  'PICTURE_DATA',
  'FRAMES',
  'PROPERTIES',
  'COMMENTS',
  'TRACKED_CHANGES',
  'REVISION_MARKS',
  'THUMBNAIL',
  'ATTACHMENTS',
  'HIDDEN_SHEETS',
  'FORMULAS',
  'OUTSIDE_LINKS',
  'SCRIPTS',
  'FORM_DATA',
] as const;
export type Removed = (typeof Removed)[number];

/** What stays in the copy and a person should look at before it is shared. */
export const Remaining = [
  'HIDDEN_TEXT',
  'HIDDEN_ROWS',
  'PIVOT_DATA',
  'LAYERS',
  'REDACTION_MARKS',
  'DRAWINGS',
  'PLAIN_TEXT',
] as const;
export type Remaining = (typeof Remaining)[number];

/** The two lists while a copy is being cleaned. */
export class Findings {
  readonly removed = new Set<Removed>();
  readonly remaining = new Set<Remaining>();
}
