/** Puts a line break where the caret is, as if typed, so that the field's own undo knows of it. */
export function insertLineBreak(field: HTMLTextAreaElement) {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}
