import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../server/language/languages.js';
import { AffectedGroups } from '../../../server/features/cycles/reference/affected-groups.js';
import { LabelNames } from '../../../server/features/cycles/reference/label-names.js';
import { Themes } from '../../../server/features/cycles/reference/themes.js';

const others = LANGUAGES.filter((language) => language !== 'en');
const labels = [...Themes.all, ...AffectedGroups.all].flatMap(({ label, spellings }) => [label, ...spellings]);

/** Words that are the same in English and the other language. */
const SAME = new Set(['Corruption fr', 'Justice fr', 'Migrants fr']);

describe('names of themes and groups of persons', () => {
  it.each(others)('are there for every label of every list in %s', (language) => {
    const missing = labels.filter(
      (label) => LabelNames.of(label, language) === label && !SAME.has(`${label} ${language}`),
    );
    expect(missing).toEqual([]);
    expect(new Set(LabelNames.all(language).map(({ label }) => label))).toEqual(new Set(labels));
  });

  it.each(others)('are composed, trimmed and set as %s sets them', (language) => {
    for (const { name } of LabelNames.all(language)) {
      expect(name).toBe(name.normalize('NFC').trim());
      expect(name).not.toMatch(/\s{2}|'|\.$/);
      if (language === 'fr') expect(name).not.toMatch(/[^\u202F][:;?!]/u);
      if (language === 'ar') expect(name).not.toMatch(/[,;?]/);
    }
  });

  it('stand as printed in English, and wherever no list has the label', () => {
    expect(LabelNames.all('en')).toEqual([]);
    expect(LabelNames.of('Death penalty', 'en')).toBe('Death penalty');
    expect(LabelNames.of('Rights of fishers', 'fr')).toBe('Rights of fishers');
  });

  it.each([
    ['Death penalty', 'fr', 'Peine de mort'],
    ['Good governance & corruption', 'es', 'Buena gobernanza y corrupción'],
    ['Good governance and corruption', 'es', 'Buena gobernanza y corrupción'],
    ['PERSONS WITH DISABILITIES', 'ar', 'الأشخاص ذوو الإعاقة'],
    ['Children: Juvenile justice', 'sw', 'Watoto: haki za watoto mahakamani'],
  ] as const)('call %s in %s %s, however it is written', (label, language, name) => {
    expect(LabelNames.of(label, language)).toBe(name);
  });
});
