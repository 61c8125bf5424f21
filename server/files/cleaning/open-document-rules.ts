import type { Findings, Removed } from './cleaned.js';
import type { XmlRules } from './xml-rewrite.js';
import { pictureName } from './word-rules.js';

const KEPT =
  /^(mimetype|content\.xml|styles\.xml|meta-inf\/manifest\.xml|(pictures|media|objectreplacements)\/[^/]+|object \d+\/(content|styles)\.xml)$/;

/** Whether a part of an OpenDocument text (ISO/IEC 26300) goes into the copy; `part` in lower case. */
export function isOpenPartKept(part: string, found: Findings): boolean {
  if (part === 'meta.xml') found.removed.add('PROPERTIES');
  if (part.startsWith('thumbnails/')) found.removed.add('THUMBNAIL');
  if (/^objectreplacements\/|\.(wmf|emf|svm|bmp)$/.test(part)) found.remaining.add('DRAWINGS');
  return KEPT.test(part) && !/\.svg$/.test(part);
}

const DROPPED: Readonly<Record<string, Removed>> = {
  'tracked-changes': 'TRACKED_CHANGES',
  change: 'TRACKED_CHANGES',
  'change-start': 'TRACKED_CHANGES',
  'change-end': 'TRACKED_CHANGES',
  annotation: 'COMMENTS',
  'annotation-end': 'COMMENTS',
  scripts: 'SCRIPTS',
  'event-listeners': 'SCRIPTS',
};
const HIDING = new Set(['hidden-text', 'hidden-paragraph', 'conditional-text']);
const isTextOrOffice = (uri: string) => /:(office|text|script):1\.0$/.test(uri);

/** How a part of an OpenDocument text is written anew: changes taken as made, remarks and marks of people left out. */
export function openDocumentRules(isKept: (part: string) => boolean, found: Findings): XmlRules {
  return {
    element(local, uri, tag) {
      const path = Object.values(tag.attributes).find((attribute) => attribute.local === 'full-path')?.value;
      if (path !== undefined && path !== '/' && !path.endsWith('/') && !isKept(path.toLowerCase())) return 'DROP';
      const removed = isTextOrOffice(uri) ? DROPPED[local] : undefined;
      if (removed) found.removed.add(removed);
      if (HIDING.has(local)) found.remaining.add('HIDDEN_TEXT');
      return removed ? 'DROP' : 'KEEP';
    },
    attribute(attribute, tag) {
      const { local, value, uri } = attribute;
      if (/rsid$/.test(local)) {
        found.removed.add('REVISION_MARKS');
        return null;
      }
      if (local === 'display' && value === 'none' && uri.endsWith(':text:1.0')) found.remaining.add('HIDDEN_TEXT');
      if (
        local === 'href' &&
        !/^(https?:|mailto:|#|(\.\/)?(Pictures|media|Object|ObjectReplacements)\b)/i.test(value)
      ) {
        found.removed.add('OUTSIDE_LINKS');
        return '';
      }
      return pictureName(attribute, tag);
    },
  };
}
