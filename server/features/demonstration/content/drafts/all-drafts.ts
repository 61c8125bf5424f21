import type { DemonstrationDraft } from '../types.js';
import { ofMembers } from './of-members.js';
import { ofMinistries } from './of-ministries.js';
import { ofSpeakers } from './of-speakers.js';

/** Every assessment that one organisation alone can read. */
export const drafts: readonly DemonstrationDraft[] = [...ofMembers, ...ofMinistries, ...ofSpeakers];
