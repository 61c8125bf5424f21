/** Words in Latin letters, and figures, inside a right-to-left text keep their own direction. */
const latin =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9 .,:/@&'’()–-]*(?<![ .,:–(-])/gu;

/** Words of one direction on one line. */
export interface TextPiece {
  readonly text: string;
  readonly startsLine: boolean;
  /** Null in a left-to-right text, whose words need not say their direction. */
  readonly isRightToLeft: boolean | null;
}

interface Stretch {
  readonly text: string;
  readonly isLatin: boolean;
}

function stretches(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(latin)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isLatin: false });
    parts.push({ text: match[0], isLatin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isLatin: false });
  return parts.length > 0 ? parts : [{ text, isLatin: false }];
}

/** A text in pieces; line breaks in it are kept, tabs become spaces. */
export function textPieces(text: string, isRightToLeft: boolean): TextPiece[] {
  const lines = text.replaceAll('\t', ' ').split(/\r\n?|\n/);
  return lines.flatMap((line, place): TextPiece[] => {
    if (line === '' && place === 0 && lines.length > 1) return [];
    if (!isRightToLeft) return [{ text: line, startsLine: place > 0, isRightToLeft: null }];
    return stretches(line).map(({ text: words, isLatin }, at) => ({
      text: words,
      startsLine: place > 0 && at === 0,
      isRightToLeft: !isLatin,
    }));
  });
}
