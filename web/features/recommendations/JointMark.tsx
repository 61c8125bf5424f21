import { useIntl } from 'react-intl';
import { Mark } from '../../design/Mark.js';
import type { JointState } from '../../graphql/generated/graphql.js';
import { markOfJointState } from './status-tones.js';

/** Where the joint record stands; nothing while nothing was proposed. */
export function JointMark({ state }: { state: JointState }) {
  const intl = useIntl();
  if (state === 'NONE') return null;
  const { icon, tone } = markOfJointState[state];
  return (
    <Mark icon={icon} tone={tone}>
      {intl.formatMessage({ id: `words.${state}` })}
    </Mark>
  );
}
