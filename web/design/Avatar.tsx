import classes from './Avatar.module.css';

export interface AvatarProps {
  /** Full name; its initials are drawn, the name itself is the label. */
  name: string;
  /** `other` for somebody else who is here now. */
  tone?: 'own' | 'other';
  size?: 'small' | 'medium';
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();

/** A person as two letters in a circle. */
export function Avatar({ name, tone = 'own', size = 'medium' }: AvatarProps) {
  return (
    <span className={classes.root} data-tone={tone} data-size={size} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  );
}
