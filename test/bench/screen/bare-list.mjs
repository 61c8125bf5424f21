// The yardstick: a virtual list of the same heights, widths and texts as the matrix, and nothing else. Runs in the browser.
import { createElement as element, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useVirtualizer } from '@tanstack/react-virtual';

const { lines, widths } = window.measured;

function Line({ texts, isFocused }) {
  return texts.map((text, at) =>
    element(
      'div',
      { key: at, className: 'cell', style: { width: widths[at] }, 'data-focused': isFocused && !at },
      text,
    ),
  );
}

function List() {
  const frame = useRef(null);
  const [focused, setFocused] = useState(0);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => lines[index].height,
    overscan: 4,
    useFlushSync: false,
  });
  useLayoutEffect(() => virtualizer.scrollToIndex(focused), [virtualizer, focused]);
  const onKeyDown = (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setFocused((before) => Math.max(0, Math.min(lines.length - 1, before + (event.key === 'ArrowDown' ? 1 : -1))));
  };
  return element(
    'div',
    { ref: frame, role: 'grid', tabIndex: 0, className: 'frame', onKeyDown },
    element(
      'div',
      { style: { height: virtualizer.getTotalSize() } },
      virtualizer
        .getVirtualItems()
        .map(({ index, key, start, size }) =>
          element(
            'div',
            { key, className: 'line', style: { height: size, transform: `translateY(${start}px)` } },
            element(Line, { texts: lines[index].texts, isFocused: index === focused }),
          ),
        ),
    ),
  );
}

createRoot(document.getElementById('root')).render(element(List));
