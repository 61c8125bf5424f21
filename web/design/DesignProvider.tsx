import './base.css';
import './mantine.css';
import './fonts.css';
import './tokens.css';
import { localStorageColorSchemeManager, MantineProvider, DirectionProvider, useDirection } from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import type { Direction } from '../lib/direction.js';
import { AnnouncerProvider } from './Announcer.js';
import { cssVariablesResolver, theme } from './theme.js';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'colour-scheme' });

export interface DesignProviderProps {
  /** Reading direction of the interface language. */
  direction: Direction;
  /** `test` draws without transitions, for tests in a page without a layout. */
  env?: 'default' | 'test';
  children: ReactNode;
}

/** Fonts, colours, Mantine, the reading direction and the one polite announcer: everything a screen stands on. */
export function DesignProvider({ direction, env = 'default', children }: DesignProviderProps) {
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <DirectionOfPage direction={direction} />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        env={env}
      >
        <AnnouncerProvider>{children}</AnnouncerProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

function DirectionOfPage({ direction }: { direction: Direction }) {
  const { setDirection } = useDirection();
  useLayoutEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}
