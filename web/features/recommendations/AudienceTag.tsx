import { useIntl } from 'react-intl';
import { Tag } from '../../design/Tag.js';
import type { Audience } from '../../graphql/generated/graphql.js';

/** Who reads a thing. What leaves the own side stands out. */
export function AudienceTag({ audience }: { audience: Audience }) {
  const intl = useIntl();
  const isWide = audience === 'JOINT' || audience === 'PUBLIC';
  return (
    <Tag icon={isWide ? 'people' : 'lock'} tone={isWide ? 'accent' : 'plain'}>
      {intl.formatMessage({ id: `words.audience.${audience}` })}
    </Tag>
  );
}
