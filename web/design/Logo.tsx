import { VisuallyHidden } from './VisuallyHidden.js';

export interface LogoProps {
  /** Pixels of its height and width. */
  size?: number;
  /** The product's name; hidden where there is no room, but always read. */
  name: string;
  nameHidden?: boolean;
}

/** Two bars that carry a third together, in the colour of the scheme. */
export function Logo({ size = 22, name, nameHidden = false }: LogoProps) {
  return (
    <>
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect x="3" y="7" width="22" height="8" rx="2" fill="var(--accent)" />
        <rect x="3" y="18" width="13" height="8" rx="2" fill="var(--accent)" />
        <rect x="19" y="18" width="10" height="8" rx="2" fill="none" stroke="var(--accent)" strokeWidth="2.4" />
      </svg>
      {nameHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
    </>
  );
}
