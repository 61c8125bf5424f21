import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import type { Findings } from './cleaned.js';
import type { Fate, XmlRules } from './xml-rewrite.js';

const isWord = (uri: string) => /\/wordprocessingml\/(2006\/)?main$/.test(uri);

const words = (list: string) => new Set(list.split(' '));

/** What somebody took out, and the marks of who changed which format when. */
const CHANGES = words(
  'del moveFrom rPrChange pPrChange sectPrChange tblPrChange tblGridChange tcPrChange trPrChange tblPrExChange ' +
    'numberingChange cellIns cellDel cellMerge moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd ' +
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd',
);
const COMMENTS = words('commentRangeStart commentRangeEnd commentReference annotationRef');
const SETTINGS = words(
  'rsids attachedTemplate docVars mailMerge trackRevisions writeProtection permStart permEnd saveThroughXslt dataBinding',
);
/** Put in by somebody, or wrapped for another program: the text inside stays. */
const WRAPPED = words('ins moveTo customXml smartTag');
const PEOPLE = words('author date initials userId dateUtc');

/** A field that names a place outside the document. */
const OUTSIDE_FIELD = /file:|[a-z]:\\\w|\\\\\w|\b(INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DDE|DDEAUTO)\b/i;
/** A picture's name is the path or name of the file it came from. */
const FILE_NAME = /[\\/]|\.(jpe?g|png|gif|tiff?|bmp|heic|webp|docx?|xlsx?|pdf)\b/i;

/** How a part of a Word file is written anew: changes taken as made, remarks and marks of people left out. */
export function wordRules(found: Findings): XmlRules {
  return {
    element: (local, uri, tag) => (isWord(uri) ? fateOf(local, tag, found) : local === 'docId' ? 'DROP' : 'KEEP'),
    attribute: (attribute, tag) => {
      const { local, uri } = attribute;
      if (/^rsid/.test(local)) {
        found.removed.add('REVISION_MARKS');
        return null;
      }
      if (local === 'paraId' || local === 'textId' || (isWord(uri) && PEOPLE.has(local))) return null;
      return pictureName(attribute, tag);
    },
    text: (text, inside) => {
      if (inside !== 'instrText' || !OUTSIDE_FIELD.test(text)) return text;
      found.removed.add('OUTSIDE_LINKS');
      return '';
    },
  };
}

const PICTURES = words('docPr cNvPr frame image imagedata shape');

/** Names and descriptions of pictures, without the names of files. */
export function pictureName({ local, value }: SaxesAttributeNS, tag: SaxesTagNS): string | null {
  const isName = local === 'descr' || local === 'title' || local === 'name' || local === 'alt';
  return isName && PICTURES.has(tag.local) && FILE_NAME.test(value) ? '' : value;
}

function fateOf(local: string, tag: SaxesTagNS, found: Findings): Fate {
  if (CHANGES.has(local)) {
    found.removed.add('TRACKED_CHANGES');
    return 'DROP';
  }
  if (COMMENTS.has(local)) {
    found.removed.add('COMMENTS');
    return 'DROP';
  }
  if (WRAPPED.has(local)) {
    if (local === 'ins' || local === 'moveTo') found.removed.add('TRACKED_CHANGES');
    return 'UNWRAP';
  }
  if (local === 'vanish' && !Object.values(tag.attributes).some(({ value }) => /^(0|false|off)$/.test(value))) {
    found.remaining.add('HIDDEN_TEXT');
  }
  return SETTINGS.has(local) ? 'DROP' : 'KEEP';
}
