import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f4f6',
  '#cfe4e9',
  '#a3cad4',
  '#83bac7',
  '#69b0c0',
  '#3f93a6',
  '#1f7a8f',
  '#0b6a80',
  '#0a5568',
  '#083f4d',
];

const grey: MantineColorsTuple = [
  '#f7f9fa',
  '#f1f4f6',
  '#e9ecef',
  '#dde2e6',
  '#ced4da',
  '#adb5bd',
  '#767f88',
  '#495057',
  '#343a40',
  '#1b2733',
];

const slate: MantineColorsTuple = [
  '#e6eaed',
  '#d3d9de',
  '#b6bec6',
  '#8b949c',
  '#5b646c',
  '#3a4249',
  '#2a3137',
  '#1f2428',
  '#191d21',
  '#15191c',
];

const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#ff9a8f',
  '#f97066',
  '#f04438',
  '#d92d20',
  '#c32a1e',
  '#b42318',
  '#7a271a',
];

const family = "'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";

/** 32 px controls at every size left to the default, as dense as the grid beside them. */
const control = { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: { '--input-height': '2rem' } }) };

/** The list itself scrolls, so that the field that opened it moves through it by the arrow keys. */
const list = { withScrollArea: false, styles: { options: { maxBlockSize: '14rem', overflowY: 'auto' } } } as const;
const choice = { ...control, defaultProps: { ...control.defaultProps, ...list } };

/** Mantine in the manner of paper: one accent, hairlines, 4 px corners, 14 px text on a 16 px root. */
export const theme = createTheme({
  colors: { petrol, gray: grey, dark: slate, red },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  white: '#ffffff',
  black: '#1b2733',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  defaultRadius: 'sm',
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.25rem', lg: '0.5rem', xl: '1rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  fontFamily: family,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1rem', sm: '1.125rem', md: '1.25rem', lg: '1.5rem', xl: '1.75rem' },
  headings: {
    fontFamily: family,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  shadows: { xs: 'none', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, props: { size?: string }) => ({
        root: props.size === 'sm' ? { '--button-height': '2rem', '--button-padding-x': '0.75rem' } : {},
      }),
    },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    TextInput: control,
    PasswordInput: control,
    NumberInput: control,
    Select: choice,
    MultiSelect: choice,
    Autocomplete: choice,
    TagsInput: choice,
    Textarea: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { shadow: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    Drawer: { defaultProps: { shadow: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    Popover: { defaultProps: { shadow: 'md' } },
    // What opens stays inside the landmark or dialog it belongs to, and the items of a menu are its only stops.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Combobox: { defaultProps: { withinPortal: false } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--error)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--panel)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--input-border)',
  '--mantine-color-disabled': 'var(--desk)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-color-petrol-filled': 'var(--button)',
  '--mantine-color-petrol-filled-hover': 'var(--button-hover)',
  '--mantine-primary-color-contrast': 'var(--on-button)',
};

/**
 * Mantine's own colours, taken from tokens.css so that one file holds every colour.
 * Given for both schemes: Mantine's scheme rules are more specific than its shared ones.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
