/** What is needed to write it. */
export interface AlarmLetterFacts {
  readonly language: string;
  /** The page of one's own account. */
  readonly link: string;
}

/** The letter to somebody at whose account a day's measure of wrong passwords or codes was tried. */
export function alarmLetter({ language, link }: AlarmLetterFacts): { subject: string; text: string } {
  if (language === 'ar') {
    const lines = [
      'جُرِّبت اليوم كلمات مرور أو رموز خاطئة كثيرة على حسابك في Tandem، ولم يعد يُقبل المزيد منها اليوم.',
      '',
      'لم يدخل أحد بهذه المحاولات. وما زال بإمكانك الدخول من الأجهزة التي تستعملها عادةً.',
      'إن لم تكن أنت من حاول، فغيِّر كلمة مرورك إن كنت تستعملها في مكان آخر، واقرأ ما جرى لحسابك:',
      link,
    ];
    return { subject: 'محاولات خاطئة كثيرة على حسابك في Tandem', text: lines.join('\n') };
  }
  const lines = [
    'Very many wrong passwords or codes were tried at your account in Tandem today. No more are taken today.',
    '',
    'Nobody came in by them. You can still sign in on the devices you usually do it on.',
    'If it was not you: change your password if you use it anywhere else, and read what happened with your account:',
    link,
  ];
  return { subject: 'Many wrong tries at your account in Tandem', text: lines.join('\n') };
}
