import { describe, expect, it } from '@jest/globals';
import { checkPassword, emailKey } from '../../server/domain/password-rule.js';

const AROUND = ['Amina Otieno', 'amina@coalition.example', 'Kenya', 'Kenya Stakeholders Coalition', 'KSC'];

describe('BF-09 a password', () => {
  it.each([
    ['eleven char', 'is too short'],
    ['a'.repeat(129), 'is too long'],
    ['aaaaaaaaaaaaaaa', 'is one letter'],
    ['catcatcatcatcat', 'is one word again and again'],
    ['password1234567', 'is the first anybody tries'],
    ['P@ssw0rd!!2026', 'is the same with signs for letters'],
    ['Qwertyuiop1234', 'is a row of the keyboard'],
    ['abcdefghijklmnop', 'is the alphabet'],
    ['123456789012345', 'is counting'],
    ['upr2026upr2026', 'is the work and the year'],
    ['KenyaCoalition2026', 'is the workspace and the organisation'],
    ['Amina.Otieno.2026', 'is the name and the year'],
    ['tandem-kenya-2026', 'is the program and the State'],
    ['Human-Rights-2026', 'is what everybody here works for'],
  ])('%s is refused: it %s', (password) => {
    expect(checkPassword(password, AROUND)?.code).toBe('PASSWORD_TOO_WEAK');
  });

  it.each(['correct horse battery staple', 'three goats on the ferry', 'مكتبة صغيرة قرب النهر القديم', '8f3kq0zv91xw'])(
    '%s is taken, of whatever letters it is made',
    (password) => {
      expect(checkPassword(password, AROUND)).toBeNull();
    },
  );
});

describe('BF-02 an address', () => {
  it.each([
    'amina@example.org',
    ' Amina@Example.ORG ',
    'ＡＭＩＮＡ@example.org',
    'amina@exam\u{1d429}le.org',
    '\u00a0amina@example.org\u2003',
  ])('written %p is one account', (email) => {
    expect(emailKey(email)).toBe('amina@example.org');
  });
});
