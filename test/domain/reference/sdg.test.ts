import { describe, expect, it } from '@jest/globals';
import { Sdg } from '../../../server/features/cycles/reference/sdg.js';

/** Targets a goal has, goals 1 to 17 (General Assembly resolution 70/1). */
const TARGETS_PER_GOAL = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19];

describe('Sdg', () => {
  it('holds 17 goals and 169 targets', () => {
    expect(Sdg.goals.map((goal) => goal.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(Sdg.targets).toHaveLength(169);
    expect(Sdg.goals.map((goal) => Sdg.targets.filter((target) => target.goal === goal.number).length)).toEqual(
      TARGETS_PER_GOAL,
    );
  });

  it('gives each text in five languages, trimmed, composed and free of footnote marks', () => {
    const texts = [
      ...Sdg.goals.flatMap((goal) => [goal.name, goal.title]),
      ...Sdg.targets.map((target) => target.text),
    ];
    for (const text of texts) {
      expect(Object.keys(text)).toEqual(['en', 'fr', 'es', 'ar', 'sw']);
      for (const words of Object.values(text)) {
        expect(words).toMatch(/^\p{L}|^\d/u);
        expect(words).toBe(words.normalize('NFC').trim());
        expect(words).not.toMatch(/\s{2}|\u0640|\*|\(\d\)$/);
      }
      expect(text.ar).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('names the same figures and years in Swahili as in English, and least developed countries where they stand', () => {
    const figures = (text: string) => (text.match(/\d[\d.,]*\d|\d/g) ?? []).toSorted();
    for (const { text } of Sdg.targets) {
      expect(figures(text.sw)).toEqual(figures(text.en));
      expect(/maendeleo duni zaidi/i.test(text.sw)).toBe(/least developed/i.test(text.en));
    }
  });

  it('codes each target by its goal, once', () => {
    for (const target of Sdg.targets) {
      expect(target.code).toMatch(/^\d{1,2}\.(\d{1,2}|[a-d])$/);
      expect(target.code.startsWith(`${target.goal}.`)).toBe(true);
    }
    expect(new Set(Sdg.targets.map((target) => target.code)).size).toBe(169);
  });

  it('finds goals and targets by number and code', () => {
    expect(Sdg.goal(16)?.name.en).toBe('Peace, justice and strong institutions');
    expect(Sdg.goal(18)).toBeNull();
    expect(Sdg.target('16.3')?.text.en).toContain('rule of law');
    expect(Sdg.target(' 16.A ')?.code).toBe('16.a');
    expect(Sdg.target('16.11')).toBeNull();
  });

  it.each([
    ['- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', 16],
    ['1 - NO POVERTY', 1],
    ['10 - REDUCED INEQUALITIES', 10],
    ['SDG 5', 5],
    ['Goal 4: Quality education', 4],
    ['16.3', null],
    ['18 - NO SUCH GOAL', null],
    ['163', null],
    ['PEACE', null],
    ['', null],
  ])('reads %j as goal %p', (line, goal) => {
    expect(Sdg.fromPrint(line)?.number ?? null).toBe(goal);
  });

  it('reads back each goal as it prints it', () => {
    for (const goal of Sdg.goals) {
      expect(goal.printed).toBe(`${goal.number} - ${goal.name.en.toUpperCase()}`);
      expect(Sdg.fromPrint(goal.printed)).toBe(goal);
    }
  });
});
