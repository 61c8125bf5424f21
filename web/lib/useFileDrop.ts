import { useState, type DragEvent } from 'react';

/** What makes an element a place to drop a file on, and whether one is held over it. The first file counts. */
export function useFileDrop(onChoose: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files.item(0);
      if (file) onChoose(file);
    },
  };
}
