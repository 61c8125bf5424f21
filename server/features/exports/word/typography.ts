import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  ShadingType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IPropertiesOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import { disputedTint, statusTints, type ShownStatus } from '../status-colours.js';

/** One dark blue for headings and rules; orange only where sides differ or time ran out. */
export const colours = {
  blue: '1F3A56',
  paleBlue: 'E8EEF4',
  ink: '1B2733',
  muted: '495057',
  hairline: 'BFC7CF',
  orange: 'B93A0B',
  paleOrange: 'FFF4E6',
  demonstration: 'F6ECD9',
} as const;

/** Calibri is in every Word; Arial lends the letters that Calibri lacks, Arabic above all. */
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' } as const;

/** How a paragraph of a style is set; sizes in half points, spaces in twentieths of a point, lines in 240ths. */
export interface StyleMeasure {
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly isBold?: boolean;
  readonly keepNext?: boolean;
  /** Where its text begins, from the start of the line. */
  readonly indent?: number;
}

const base = { size: 22, before: 0, after: 130, line: 264 } as const;

/** Every style of the document: what Word is told, and what the estimate of the pages reckons with. */
export const styleMeasures = {
  Normal: base,
  NumberedParagraph: base,
  ListText: { ...base, after: 70 },
  Quotation: base,
  Heading1: { size: 32, before: 400, after: 160, line: 250, isBold: true, keepNext: true },
  Heading2: { size: 26, before: 280, after: 120, line: 250, isBold: true, keepNext: true },
  Heading3: { size: 23, before: 200, after: 100, line: 250, isBold: true, keepNext: true },
  ContentsTitle: { size: 32, before: 0, after: 240, line: 250, isBold: true, keepNext: true },
  Caption: { size: 20, before: 180, after: 90, line: 250, isBold: true, keepNext: true },
  TableText: { size: 18, before: 0, after: 30, line: 250 },
  TableSmall: { size: 16, before: 0, after: 30, line: 245 },
  TableHead: { size: 17, before: 0, after: 0, line: 240, isBold: true, keepNext: true },
  AfterTable: { size: 8, before: 0, after: 120, line: 240 },
  SourceText: { size: 19, before: 0, after: 70, line: 250, indent: 567 },
  TOC1: { size: 22, before: 90, after: 20, line: 250, isBold: true },
  TOC2: { size: 20, before: 0, after: 10, line: 250 },
  RunningText: { size: 16, before: 0, after: 0, line: 240 },
  CoverState: { size: 30, before: 0, after: 0, line: 250 },
  CoverTitle: { size: 64, before: 2_300, after: 160, line: 230, isBold: true },
  CoverSubtitle: { size: 28, before: 160, after: 120, line: 250 },
  CoverText: { size: 22, before: 0, after: 60, line: 255 },
  CoverLabel: { size: 19, before: 640, after: 80, line: 250, isBold: true, keepNext: true },
  Stamp: { size: 24, before: 560, after: 0, line: 255, isBold: true },
} as const satisfies Record<string, StyleMeasure>;

export type StyleId = keyof typeof styleMeasures;

const names: Readonly<Partial<Record<StyleId, string>>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Caption: 'caption',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
};

type ParagraphStyle = IParagraphStylePropertiesOptions & { readonly bidirectional?: boolean };

const rule = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color, size, space: 6 });
const box = { ...rule(colours.orange, 12), space: 8 };

const paragraphs: Readonly<Partial<Record<StyleId, ParagraphStyle>>> = {
  Heading1: { outlineLevel: 0, keepLines: true },
  Heading2: { outlineLevel: 1, keepLines: true },
  Heading3: { outlineLevel: 2, keepLines: true },
  Quotation: { indent: { left: 567, right: 567 } },
  CoverTitle: { border: { bottom: rule(colours.blue, 14) } },
  Stamp: { border: { top: box, bottom: box, left: box, right: box }, indent: { left: 170, right: 170 } },
  TOC2: { indent: { left: 284 } },
  SourceText: { indent: { left: 567, hanging: 567 } },
};

const runs: Readonly<Partial<Record<StyleId, IRunStylePropertiesOptions>>> = {
  Heading1: { color: colours.blue },
  Heading2: { color: colours.blue },
  Heading3: { color: colours.blue },
  ContentsTitle: { color: colours.blue },
  Caption: { color: colours.blue },
  TableHead: { color: colours.blue },
  RunningText: { color: colours.muted },
  CoverTitle: { color: colours.blue },
  CoverSubtitle: { color: colours.ink },
  CoverLabel: { color: colours.blue },
  Stamp: { color: colours.orange },
  Quotation: { italics: true },
};

/** `NumberedParagraph` is listed as `Numbered paragraph`. */
const readable = (id: string): string => {
  const words = id.replaceAll('_', ' ').replace(/([a-z])(?=[A-Z])/g, '$1 ');
  return words.charAt(0) + words.slice(1).toLowerCase();
};

function paragraphStyle(id: StyleId, isRightToLeft: boolean): IParagraphStyleOptions {
  const { size, before, after, line, ...rest }: StyleMeasure = styleMeasures[id];
  const paragraph: ParagraphStyle = {
    spacing: { before, after, line, lineRule: LineRuleType.AUTO },
    ...(rest.keepNext ? { keepNext: true } : {}),
    ...(isRightToLeft ? { bidirectional: true } : {}),
    ...paragraphs[id],
  };
  return {
    id,
    name: names[id] ?? readable(id),
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    next: id.startsWith('Heading') ? 'NumberedParagraph' : id,
    paragraph,
    run: { size, ...(rest.isBold ? { bold: true } : {}), ...runs[id] },
  };
}

/** The languages as Word knows them: by a tag with its region, for its dictionaries and voices. */
const wordLanguages: Readonly<Record<string, string>> = { fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', sw: 'sw-KE' };

/** Latin words inside a text from right to left have a language of their own. */
function languageOf(locale: string, isRightToLeft: boolean) {
  const language = wordLanguages[locale.split('-')[0]] ?? locale;
  return { value: isRightToLeft ? 'en-GB' : language, bidirectional: language };
}

/** The document's styles. Word lists them by these names, so that a person can go on working with them. */
export const stylesOf = (locale: string, isRightToLeft: boolean): IPropertiesOptions['styles'] => ({
  default: {
    document: {
      run: { font, size: base.size, color: colours.ink, language: languageOf(locale, isRightToLeft) },
    },
    hyperlink: { run: { color: '0A5568', underline: {} } },
  },
  paragraphStyles: (Object.keys(styleMeasures) as StyleId[]).map((id) => paragraphStyle(id, isRightToLeft)),
  characterStyles: Object.entries(characters).map(([id, run]) => ({ id, name: readable(id), run })),
});

/** The ground of statuses that say nothing of the recommendation: they are set without a colour. */
export const PAPER = 'FFFFFF';

export type CharacterStyleId =
  | 'Muted'
  | 'StrongText'
  | 'MutedStrong'
  | 'Late'
  | 'DraftMark'
  | 'DemonstrationMark'
  | 'Disputed'
  | `Status${ShownStatus}`;

const tinted = ({ fill, text }: { readonly fill: string; readonly text: string }): IRunStylePropertiesOptions => ({
  bold: true,
  color: text,
  ...(fill === PAPER ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
});

/** Words set apart from the paragraph they stand in. */
const characters: Readonly<Record<CharacterStyleId, IRunStylePropertiesOptions>> = {
  Muted: { color: colours.muted },
  StrongText: { bold: true },
  MutedStrong: { bold: true, color: colours.muted },
  Late: { bold: true, color: colours.orange },
  DraftMark: { bold: true, color: colours.orange },
  DemonstrationMark: { bold: true, color: '5A3E00' },
  Disputed: tinted(disputedTint),
  StatusFULLY_IMPLEMENTED: tinted(statusTints.FULLY_IMPLEMENTED),
  StatusPARTIALLY_IMPLEMENTED: tinted(statusTints.PARTIALLY_IMPLEMENTED),
  StatusIN_PROGRESS: tinted(statusTints.IN_PROGRESS),
  StatusNOT_STARTED: tinted(statusTints.NOT_STARTED),
  StatusREGRESSED: tinted(statusTints.REGRESSED),
  StatusNO_INFORMATION: tinted(statusTints.NO_INFORMATION),
  StatusNOT_ASSESSED: tinted(statusTints.NOT_ASSESSED),
};

/** Where the text of a numbered paragraph begins, and each level of a list. */
export const STEP = 567;
/** Where the text of a heading begins behind its number; wide enough for `XVIII.` */
export const HEADING_INDENT = 850;

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** A level whose number hangs before the text, which begins at `left`. */
const hanging = (at: number, format: Format, text: string, left: number, width = STEP) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left, hanging: width }, leftTabStop: left } },
});

const headingLevel = (at: number, format: Format) => hanging(at, format, `%${at + 1}.`, HEADING_INDENT, HEADING_INDENT);
const listLevel = (at: number, format: Format, text: string) => hanging(at, format, text, STEP * (at + 2));

/** The lists: United Nations paragraphs count through the whole report, headings by I., A. and 1. */
export const numberings: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: 'headings',
      levels: [
        headingLevel(0, LevelFormat.UPPER_ROMAN),
        headingLevel(1, LevelFormat.UPPER_LETTER),
        headingLevel(2, LevelFormat.DECIMAL),
      ],
    },
    {
      reference: 'paragraphs',
      levels: [
        {
          ...hanging(0, LevelFormat.DECIMAL, '%1.', 0),
          style: { paragraph: { indent: { left: 0, firstLine: 0 }, leftTabStop: STEP } },
        },
      ],
    },
    {
      reference: 'bullets',
      levels: [0, 1, 2].map((at) => listLevel(at, LevelFormat.BULLET, at % 2 ? '–' : '•')),
    },
    {
      reference: 'letters',
      levels: [
        listLevel(0, LevelFormat.LOWER_LETTER, '(%1)'),
        listLevel(1, LevelFormat.LOWER_ROMAN, '(%2)'),
        listLevel(2, LevelFormat.DECIMAL, '(%3)'),
      ],
    },
  ],
};
