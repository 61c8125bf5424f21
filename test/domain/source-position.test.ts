import { describe, it, expect } from '@jest/globals';
import { readPosition, readPositionSource } from '../../server/domain/source-position.js';
import type { Position } from '../../server/domain/vocabulary.js';

describe("a source's word for the position", () => {
  it.each<[string, Position]>([
    ['Supported', 'SUPPORTED'],
    ['SUPPORTED ', 'SUPPORTED'],
    ['Accepted', 'SUPPORTED'],
    ['Enjoys the support of the State', 'SUPPORTED'],
    ['have been examined and enjoy the support', 'SUPPORTED'],
    ['Acceptée', 'SUPPORTED'],
    ['A recueilli l’adhésion', 'SUPPORTED'],
    ['Aceptada', 'SUPPORTED'],
    ['Apoyada', 'SUPPORTED'],
    ['Supported in part', 'SUPPORTED_IN_PART'],
    ['partially accepted', 'SUPPORTED_IN_PART'],
    ['Partiellement acceptée', 'SUPPORTED_IN_PART'],
    ['parcialmente aceptada', 'SUPPORTED_IN_PART'],
    ['Noted', 'NOTED'],
    ['noted\u00a0', 'NOTED'],
    ['Noted (not supported)', 'NOTED'],
    ['Notée', 'NOTED'],
    ['Prise en note', 'NOTED'],
    ['Se toma nota', 'NOTED'],
    ['Not Supported', 'NOT_SUPPORTED'],
    ['not  supported', 'NOT_SUPPORTED'],
    ['Rejected', 'NOT_SUPPORTED'],
    ['did not enjoy the support of the State', 'NOT_SUPPORTED'],
    ["N'a pas recueilli l'adhésion", 'NOT_SUPPORTED'],
    ['Non acceptée', 'NOT_SUPPORTED'],
    ['No cuenta con el apoyo', 'NOT_SUPPORTED'],
    ['Rechazada', 'NOT_SUPPORTED'],
    ['', 'PENDING'],
    [' – ', 'PENDING'],
    ['Pending', 'PENDING'],
    ['will be examined by the State, which will provide responses in due time', 'PENDING'],
    ['En attente', 'PENDING'],
    ['Pendiente', 'PENDING'],
    ['No clear position', 'UNCLEAR'],
    ['General response', 'UNCLEAR'],
    ['enjoy the support in principle but could not be accepted for implementation', 'UNCLEAR'],
    ['Supported/Noted', 'UNCLEAR'],
    ['see annex', 'UNCLEAR'],
  ])('reads %j as %s', (words, position) => {
    const read = readPosition(words);
    expect(read).toMatchObject({ position, kind: 'RECOMMENDATION', isClaimedAlreadyImplemented: false });
  });

  it.each([
    'Supported (already implemented or in process)',
    'Accepted - considered already implemented or in the process of implementation',
    'Acceptée (déjà mise en œuvre)',
    'Aceptada, ya aplicada',
  ])('sees in %j that the State considers it implemented', (words) => {
    expect(readPosition(words)).toMatchObject({ position: 'SUPPORTED', isClaimedAlreadyImplemented: true });
  });

  it.each(['Voluntary Pledge', 'voluntary commitments', 'Engagement volontaire', 'Compromiso voluntario'])(
    'reads %j as a pledge of the State itself',
    (words) => expect(readPosition(words)).toMatchObject({ kind: 'PLEDGE', position: 'SUPPORTED' }),
  );

  it('keeps the words as they stood', () => {
    expect(readPosition(' Not\u00a0 Supported\r\n').verbatim).toBe('Not Supported');
  });
});

describe('the source of a position', () => {
  it.each<[string, string | null, string | null]>([
    ['Source of position: A/HRC/28/15/Add.1 - Para. 3', 'A/HRC/28/15/Add.1', '3'],
    ['Source of Position: A/HRC/59/15/Add.1 - Para.3vv', 'A/HRC/59/15/Add.1', '3'],
    ['Source of position: A/HRC/28/15/Add.1, para. 4 - Para. 5', 'A/HRC/28/15/Add.1', '5'],
    ['Source of position:A/HRC/28/15/Add.1–Para 3', 'A/HRC/28/15/Add.1', '3'],
    ['Source of position: A/HRC/28/15/Add.1Para. 3', 'A/HRC/28/15/Add.1', '3'],
    ['source of position: a / hrc/44/9 /add. 1 - paras. 3 – 5', 'A/HRC/44/9/Add.1', '3-5'],
    ['Source of position: A/HRC/15/8 - Para. 101.12', 'A/HRC/15/8', '101.12'],
    ['Source of position: A/HRC/WG.6/48/SVN/1 - Paragraph 3', 'A/HRC/WG.6/48/SVN/1', '3'],
    ['Source of position: A/HRC/15/8 - §§ 3 and 4', 'A/HRC/15/8', '3 and 4'],
    ['Source de la position : A/HRC/28/15/Add.1 - par. 12', 'A/HRC/28/15/Add.1', '12'],
    ['Fuente de la posición: A/HRC/44/7/Add.1 - párr. 12', 'A/HRC/44/7/Add.1', '12'],
    ['Source of position: letter of the Permanent Mission', null, null],
    ['Source of position:', null, null],
  ])('%j is in %s, paragraph %s', (line, symbol, paragraph) => {
    expect(readPositionSource(line)).toEqual({ symbol, paragraph, verbatim: line });
  });

  it('is not found in the text of a recommendation', () => {
    expect(readPositionSource('Implement A/HRC/28/15, para. 3 (Croatia);')).toBeNull();
  });
});
