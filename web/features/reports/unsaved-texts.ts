import type { TextNode } from './section-text.js';

/** A text that the server does not have yet, and the version it was written on. */
export interface UnsavedText {
  readonly text: TextNode;
  readonly version: number;
}

/**
 * Texts on their way, by section: one that could not be saved before its section was left is there again when the
 * person comes back to it.
 */
export const unsavedTexts = new Map<string, UnsavedText>();
