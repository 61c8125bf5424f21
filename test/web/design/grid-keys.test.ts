import { describe, expect, it } from '@jest/globals';
import { commandOf, fieldEndOf, type GridKey } from '../../../web/design/grid/grid-keys.js';

const press = (chord: string): GridKey => {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts[parts.length - 1],
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
};

const summary = (chord: string, rightToLeft = false) => {
  const command = commandOf(press(chord), rightToLeft);
  if (!command) return 'not mine';
  if (command.type === 'replace') return `replace with ${JSON.stringify(command.text)}`;
  if (command.type === 'tool') return `tool ${command.tool}`;
  return 'step' in command ? `${command.type} ${command.step}` : command.type;
};

describe('keys on a focused cell', () => {
  it.each([
    ['ArrowDown', 'move down'],
    ['ArrowUp', 'move up'],
    ['ArrowRight', 'move next'],
    ['ArrowLeft', 'move previous'],
    ['Ctrl+ArrowDown', 'move bottom'],
    ['Ctrl+ArrowUp', 'move top'],
    ['Ctrl+ArrowRight', 'move rowEnd'],
    ['Meta+ArrowLeft', 'move rowStart'],
    ['Home', 'move rowStart'],
    ['End', 'move rowEnd'],
    ['Ctrl+Home', 'move first'],
    ['Ctrl+End', 'move last'],
    ['PageDown', 'move pageDown'],
    ['PageUp', 'move pageUp'],
    ['Enter', 'enter down'],
    ['Shift+Enter', 'enter up'],
    ['Tab', 'tab next'],
    ['Shift+Tab', 'tab previous'],
    ['F2', 'edit'],
    ['Delete', 'clear'],
    ['Backspace', 'replace with ""'],
    ['Process', 'replace with ""'],
    ['q', 'replace with "q"'],
    ['Shift+Q', 'replace with "Q"'],
    ['ع', 'replace with "ع"'],
    [' ', 'replace with " "'],
    ['Ctrl+c', 'not mine'],
    ['Ctrl+f', 'not mine'],
    ['Alt+h', 'not mine'],
    ['Alt+ArrowDown', 'edit'],
    ['Alt+ArrowUp', 'not mine'],
    ['Shift+ArrowDown', 'extend down'],
    ['Shift+Ctrl+End', 'extend last'],
    ['Shift+PageUp', 'extend pageUp'],
    ['Ctrl+a', 'chooseAll'],
    ['Ctrl+d', 'tool fill'],
    ['Meta+z', 'tool undo'],
    ['Shift+Ctrl+Z', 'tool redo'],
    ['Ctrl+y', 'tool redo'],
    ['Ctrl+;', 'tool today'],
    ['Shift+F10', 'menu'],
    ['ContextMenu', 'menu'],
    ['?', 'tool keys'],
    ['Escape', 'escape'],
    ['F5', 'not mine'],
    ['Ctrl+Enter', 'not mine'],
  ])('reads %s as %s', (chord, meaning) => {
    expect(summary(chord)).toBe(meaning);
  });

  it.each([
    ['ئ', 'KeyZ', 'undo'],
    ['ي', 'KeyD', 'fill'],
    ['ك', 'Semicolon', 'today'],
  ])('goes by the place of the key where its letter is Arabic: Ctrl+%s', (key, code, tool) => {
    expect(commandOf({ ...press(`Ctrl+${key}`), code }, true)).toEqual({ type: 'tool', tool });
  });

  it.each([
    ['ArrowLeft', 'move next'],
    ['ArrowRight', 'move previous'],
    ['Ctrl+ArrowLeft', 'move rowEnd'],
    ['ArrowDown', 'move down'],
  ])('reads %s as %s from right to left', (chord, meaning) => {
    expect(summary(chord, true)).toBe(meaning);
  });

  it.each([
    ['Enter', 'down'],
    ['Shift+Enter', 'up'],
    ['Tab', 'next'],
    ['Shift+Tab', 'previous'],
    ['Alt+Enter', null],
    ['a', null],
  ])('ends the writing in a field with %s towards %s', (chord, end) => {
    expect(fieldEndOf(press(chord))).toBe(end);
  });
});
