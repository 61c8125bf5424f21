import { describe, expect, it } from '@jest/globals';
import { AffectedGroups } from '../../../server/features/cycles/reference/affected-groups.js';
import { labelKey } from '../../../server/features/cycles/reference/label-words.js';
import { Themes } from '../../../server/features/cycles/reference/themes.js';

describe('Themes', () => {
  it('holds the labels known of each scheme', () => {
    expect(Themes.of('UPR_INFO')).toHaveLength(59);
    expect(Themes.of('OHCHR_2')).toHaveLength(84);
    expect(Themes.of('OHCHR_3')).toHaveLength(10);
    expect(Themes.of('OHCHR_4')).toHaveLength(60);
    expect(Themes.all).toHaveLength(213);
  });

  it('gives codes to the 2nd cycle only, each once', () => {
    for (const theme of Themes.all) expect(theme.code !== null).toBe(theme.scheme === 'OHCHR_2');
    const codes = Themes.of('OHCHR_2').map((theme) => theme.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[ABD-H]\d{1,2}$/);
  });

  it('lets no two themes of a scheme without codes share a label', () => {
    for (const scheme of ['UPR_INFO', 'OHCHR_3', 'OHCHR_4'] as const) {
      const keys = Themes.of(scheme).flatMap((theme) => [theme.label, ...theme.spellings].map(labelKey));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['UPR_INFO', 'ESC rights -general', 'ESC rights - general'],
    ['UPR_INFO', 'NHRI', 'National Human Rights Institution'],
    ['UPR_INFO', 'Right to water', 'Right to water and sanitation'],
    ['UPR_INFO', ' women’s rights ', "Women's rights"],
    ['UPR_INFO', 'National plan of action', 'National plan of action'],
    ['OHCHR_2', 'A12 Acceptance of international norms', 'Acceptance of international norms'],
    ['OHCHR_2', 'B31 Equality & non-discrimination', 'Equality & non-discrimination'],
    ['OHCHR_2', 'B3 Equality and non-discrimination', 'Equality and non-discrimination'],
    ['OHCHR_2', 'F34 Children: Juvenile justice', 'Children: Juvenile justice'],
    ['OHCHR_3', 'Impunity and transparency', 'Impunity & transparency'],
    ['OHCHR_4', 'Access to justice & remedy', 'Access to justice & remedy'],
    [
      'OHCHR_4',
      'Persons with disabilities: independence, inclusion',
      'Persons with disabilities: independence, inclusion',
    ],
  ] as const)('finds in %s the theme printed as %j', (scheme, printed, label) => {
    expect(Themes.find(scheme, printed)?.label).toBe(label);
  });

  it('finds nothing for an unknown code, an unknown label or another scheme’s label', () => {
    expect(Themes.find('OHCHR_2', 'C99 Acceptance of international norms')).toBeNull();
    expect(Themes.find('OHCHR_4', 'Teleportation')).toBeNull();
    expect(Themes.find('OHCHR_4', 'Acceptance of international norms')).toBeNull();
    expect(Themes.find('UPR_INFO', '')).toBeNull();
  });

  it('finds every theme again by its print', () => {
    for (const theme of Themes.all) expect(Themes.find(theme.scheme, Themes.print(theme))).toBe(theme);
  });
});

describe('AffectedGroups', () => {
  it('holds 36 groups of the Universal Human Rights Index and 24 of the 4th cycle', () => {
    expect(AffectedGroups.of('UHRI')).toHaveLength(36);
    expect(AffectedGroups.of('OHCHR_4')).toHaveLength(24);
    expect(AffectedGroups.all).toHaveLength(60);
  });

  it('lets no two groups of a scheme share a label', () => {
    for (const scheme of ['UHRI', 'OHCHR_4'] as const) {
      const keys = AffectedGroups.of(scheme).flatMap((group) => [group.label, ...group.spellings].map(labelKey));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['UHRI', 'children', 'Children'],
    [
      'UHRI',
      'minorities/ racial, ethnic, linguistic, religious or descent-based groups',
      'Minorities / racial, ethnic, linguistic, religious or descent-based groups',
    ],
    ['UHRI', 'lesbian, gay, bisexual, transgender and intersex persons (LGBTI)', 'LGBTI'],
    ['OHCHR_4', 'Women & girls', 'Women & girls'],
    ['OHCHR_4', 'Roma, Gypsies, Sinti and Travellers', 'Roma, Gypsies, Sinti & Travellers'],
  ] as const)('finds in %s the group printed as %j', (scheme, printed, label) => {
    expect(AffectedGroups.find(scheme, printed)?.label).toBe(label);
  });

  it('finds nothing for a group the scheme does not name', () => {
    expect(AffectedGroups.find('OHCHR_4', 'Mercenaries')).toBeNull();
  });
});
