import type { DemonstrationPerson, PersonKey } from './types.js';

/** The accounts a visitor may sign in with. Addresses end in `.example`, so that no mail can leave for anybody. */
export const people: Readonly<Record<PersonKey, DemonstrationPerson>> = {
  nadia: {
    name: 'Nadia K.',
    email: 'nadia@coalition.example',
    role: 'COORDINATOR',
    organisation: 'coalition',
    shows: 'coordinates the coalition: adopts, shares and proposes for the CSO side',
  },
  joseph: {
    name: 'Joseph O.',
    email: 'joseph@legal-network.example',
    role: 'MEMBER',
    organisation: 'legalNetwork',
    shows: 'a CSO member: edits rows and drafts assessments on justice and detention',
  },
  amina: {
    name: 'Amina T.',
    email: 'amina@womens-forum.example',
    role: 'MEMBER',
    organisation: 'womensForum',
    shows: 'a CSO member of another organisation, who does not see the first one’s drafts',
  },
  daniel: {
    name: 'Daniel R.',
    email: 'daniel@foreign-affairs.example',
    role: 'COORDINATOR',
    organisation: 'nationalMechanism',
    shows: 'the government focal point: answers what waits',
  },
  leila: {
    name: 'Leila M.',
    email: 'leila@justice.example',
    role: 'MEMBER',
    organisation: 'justice',
    shows: 'a line ministry: reports on its own rows',
  },
  samuel: {
    name: 'Samuel P.',
    email: 'samuel@coalition.example',
    role: 'REPORT_WRITER',
    organisation: 'coalition',
    shows: 'writes the coalition’s mid-term report',
  },
  ines: {
    name: 'Ines V.',
    email: 'ines@rights-commission.example',
    role: 'COORDINATOR',
    organisation: 'humanRightsCommission',
    shows: 'the national human rights institution, a side of its own',
  },
  tomas: {
    name: 'Tomas E.',
    email: 'tomas@country-team.example',
    role: 'OBSERVER',
    organisation: 'countryTeam',
    shows: 'an observer: reads what both sides have shared',
  },
  ruth: {
    name: 'Ruth A.',
    email: 'ruth@administration.example',
    role: 'ADMINISTRATOR',
    organisation: null,
    shows: 'the administrator: members and settings, no content',
  },
};
