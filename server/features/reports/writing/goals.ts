import type { Language } from '../../../language/languages.js';
import { Sdg } from '../../cycles/reference/sdg.js';

const english: readonly string[] = [
  'No poverty',
  'Zero hunger',
  'Good health and well-being',
  'Quality education',
  'Gender equality',
  'Clean water and sanitation',
  'Affordable and clean energy',
  'Decent work and economic growth',
  'Industry, innovation and infrastructure',
  'Reduced inequalities',
  'Sustainable cities and communities',
  'Responsible consumption and production',
  'Climate action',
  'Life below water',
  'Life on land',
  'Peace, justice and strong institutions',
  'Partnerships for the Goals',
];

/** In Swahili, which the reference data have not. */
const swahili: readonly string[] = [
  'Kutokomeza umaskini',
  'Kutokomeza njaa',
  'Afya njema na ustawi',
  'Elimu bora',
  'Usawa wa kijinsia',
  'Maji safi na usafi wa mazingira',
  'Nishati nafuu na safi',
  'Kazi zenye staha na ukuaji wa uchumi',
  'Viwanda, ubunifu na miundombinu',
  'Kupunguza tofauti',
  'Miji na jamii endelevu',
  'Matumizi na uzalishaji wenye uwajibikaji',
  'Hatua kwa tabianchi',
  'Uhai chini ya maji',
  'Uhai ardhini',
  'Amani, haki na taasisi imara',
  'Ushirikiano kwa ajili ya Malengo',
];

/** The short titles of the Sustainable Development Goals, 1 to 17 (General Assembly resolution 70/1). */
export function goalNames(language: Language): readonly string[] {
  if (language === 'en') return english;
  return language === 'sw' ? swahili : Sdg.goals.map(({ name }) => name[language]);
}
