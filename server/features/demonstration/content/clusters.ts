import type { ClusterKey, DemonstrationCluster } from './types.js';

/** The workspace's thematic groups, in the order they are shown. */
export const clusters: Readonly<Record<ClusterKey, DemonstrationCluster>> = {
  expression: { name: 'Expression, assembly and civic space', conveners: ['nadia'] },
  justice: { name: 'Justice and detention', conveners: ['joseph', 'leila'] },
  women: { name: 'Women and girls', conveners: ['amina'] },
  disabilities: { name: 'Disabilities and minorities', conveners: ['nadia'] },
  children: { name: 'Children and education', conveners: ['amina'] },
  health: { name: 'Health, housing, living standards', conveners: ['samuel'] },
  work: { name: 'Work, migration and environment', conveners: ['nadia'] },
  treaties: { name: 'Treaties, institutions, follow-up', conveners: ['daniel', 'nadia'] },
};
