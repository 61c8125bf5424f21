import type { DemonstrationIndicator } from '../types.js';
import { ahead, reached } from './measuring.js';

type Structural = Pick<
  DemonstrationIndicator,
  'recommendation' | 'organisation' | 'title' | 'definition' | 'milestones' | 'sourceOfVerification'
>;

const structural = (one: Structural): DemonstrationIndicator => ({
  ...one,
  kind: 'STRUCTURAL',
  unit: 'milestones',
  direction: 'INCREASE',
  baseline: null,
  target: null,
  measurements: [],
});

/** Commitments on paper: ratifications, laws, institutions. */
export const structuralIndicators: readonly DemonstrationIndicator[] = [
  structural({
    recommendation: '142.1',
    organisation: 'nationalMechanism',
    title: 'Steps to the enforced disappearance convention',
    definition: 'Steps that make the Convention binding on Mandara and its crime part of national law',
    milestones: [
      reached('Opinion of the Ministry of Justice', '2025-10-31', '2025-11-14'),
      reached('Law authorising ratification', '2026-03-31', '2026-03-13'),
      ahead('Crime defined in the Criminal Code', '2026-12-15'),
      ahead('Instrument deposited', '2027-06-30'),
    ],
    sourceOfVerification: 'Official Gazette; depositary notifications',
  }),
  structural({
    recommendation: '142.11',
    organisation: 'humanRightsCommission',
    title: 'Independence of the Commission',
    definition: 'What the Paris Principles ask of budget and staff, as written in law and applied',
    milestones: [
      reached('Own chapter in the budget', '2025-12-31', '2025-12-19'),
      reached('Commission recruits its staff', '2026-01-31', '2026-01-12'),
      ahead('Budget paid in January', '2027-01-31'),
    ],
    sourceOfVerification: 'Budget Act; annual report of the Commission',
  }),
  structural({
    recommendation: '142.19',
    organisation: 'justice',
    title: 'Rape defined by lack of consent',
    definition: 'Stages of clauses 88 to 90 of the Criminal Code (Amendment) Bill',
    milestones: [
      reached('Bill tabled', '2026-03-31', '2026-04-22'),
      ahead('Committee stage ended', '2026-12-15'),
      ahead('Act in force, without exception for spouses', '2027-06-30'),
    ],
    sourceOfVerification: 'Records of the National Assembly; Official Gazette',
  }),
  structural({
    recommendation: '142.43',
    organisation: 'justice',
    title: 'From guardianship to support',
    definition: 'Steps towards support in decision-making for adults',
    milestones: [
      reached('Pilot begun', '2026-03-31', '2026-03-02'),
      ahead('Pilot evaluated with participants', '2027-03-31'),
      ahead('Chapter on guardianship revised', '2028-06-30'),
    ],
    sourceOfVerification: 'Reports of the pilot courts',
  }),
  structural({
    recommendation: '142.70',
    organisation: 'interior',
    title: 'Police complaints body in law and at work',
    definition: 'Stages from the draft to the first investigation by the new body',
    milestones: [
      reached('Draft discussed with civil society', '2024-12-31', '2024-11-29'),
      reached('Bill tabled', '2025-12-31', '2025-12-04'),
      ahead('Act in force', '2026-10-31'),
      ahead('Director appointed by Parliament', '2027-03-31'),
      ahead('Eleven investigators at work', '2027-06-30'),
    ],
    sourceOfVerification: 'Official Gazette; Public Service Commission',
  }),
  structural({
    recommendation: '142.86',
    organisation: 'information',
    title: 'Freedom of information act',
    definition: 'Stages of the Bill and of the office that applies it',
    milestones: [
      reached('Approved by the cabinet', '2025-09-30', '2025-09-16'),
      reached('Second reading', '2026-06-30', '2026-06-04'),
      ahead('Third reading', '2027-02-28'),
      ahead('Commissioner appointed', '2027-09-30'),
    ],
    sourceOfVerification: 'Records of the National Assembly',
  }),
  structural({
    recommendation: '142.90',
    organisation: 'attorneyGeneral',
    title: 'Public Assembly Act against general comment No. 37',
    definition: 'The Act, and the sections that a joint reading found to depart from the general comment',
    milestones: [
      reached('Bill tabled', '2026-03-31', '2026-03-19'),
      reached('Act promulgated', '2026-07-31', '2026-07-15'),
      ahead('Joint reading, section by section', '2026-12-09'),
      ahead('Sections 9 and 14 amended', '2027-06-30'),
    ],
    sourceOfVerification: 'Official Gazette; note of the joint reading',
  }),
  structural({
    recommendation: '142.145',
    organisation: 'parliament',
    title: 'Right to a healthy environment in the Constitution',
    definition: 'Stages of the Ninth Amendment',
    milestones: [
      reached('Bill tabled', '2026-05-31', '2026-05-08'),
      ahead('Vote with two thirds', '2027-03-31'),
      ahead('Promulgation', '2027-06-30'),
    ],
    sourceOfVerification: 'Records of the National Assembly',
  }),
];
