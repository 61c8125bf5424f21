import type { DemonstrationOrganisation, OrganisationKey } from './types.js';

const cso = (name: string, acronym: string): DemonstrationOrganisation => ({ name, acronym, side: 'CSO' });
const state = (name: string, acronym: string): DemonstrationOrganisation => ({ name, acronym, side: 'GOVERNMENT' });

/** The organisations of the demonstration workspace, all invented. */
export const organisations: Readonly<Record<OrganisationKey, DemonstrationOrganisation>> = {
  coalition: cso('Mandara UPR Coalition', 'MUC'),
  legalNetwork: cso('Mandara Legal Network', 'MLN'),
  womensForum: cso("Women's Rights Forum", 'WRF'),
  pressAssociation: cso('Free Press Association of Mandara', 'FPAM'),
  disabilityFederation: cso('Federation of Organisations of Persons with Disabilities', 'FOPD'),
  childObservatory: cso('Child Rights Observatory', 'CRO'),
  vessariAssociation: cso('Vessari Language and Culture Association', 'VLCA'),
  healthWatch: cso("People's Health Watch", 'PHW'),
  tradeUnions: cso('Confederation of Free Trade Unions', 'CFTU'),
  riversAlliance: cso('Rivers and Coast Alliance', 'RCA'),
  prisonWatch: { ...cso('Prison Watch Mandara', 'PWM'), isWithheld: true },
  nationalMechanism: state('Ministry of Foreign Affairs – NMIRF', 'NMIRF'),
  justice: state('Ministry of Justice', 'MoJ'),
  interior: state('Ministry of Interior', 'MoI'),
  attorneyGeneral: state("Attorney General's Office", 'AGO'),
  health: state('Ministry of Health', 'MoH'),
  education: state('Ministry of Education', 'MoE'),
  gender: state('Ministry of Gender and Family', 'MoGF'),
  labour: state('Ministry of Labour and Social Protection', 'MoLSP'),
  housing: state('Ministry of Housing and Urban Development', 'MoHUD'),
  environment: state('Ministry of Environment and Water', 'MoEW'),
  information: state('Ministry of Information and Communications', 'MoIC'),
  statistics: state('National Statistics Office', 'NSO'),
  judiciary: state('Judiciary of Mandara', 'JUD'),
  parliament: state('National Assembly, Committee on Human Rights', 'NA'),
  humanRightsCommission: { name: 'National Human Rights Commission of Mandara', acronym: 'NHRCM', side: 'NHRI' },
  countryTeam: { name: 'United Nations Country Team', acronym: 'UNCT', side: 'OBSERVER' },
};

/** Who shares an assessment for its side. */
export const speaksFor = {
  government: 'nationalMechanism',
  coalition: 'coalition',
  commission: 'humanRightsCommission',
} as const satisfies Readonly<Record<string, OrganisationKey>>;
