/** What is needed to write it. */
export interface ResetLetterFacts {
  readonly language: string;
  readonly link: string;
}

/** The letter with the link for a new password: nothing of the work, and no name. */
export function resetLetter({ language, link }: ResetLetterFacts): { subject: string; text: string } {
  if (language === 'ar') {
    const lines = [
      'طلب شخصٌ، نرجو أن تكون أنت، كلمة مرور جديدة لحسابك في Tandem.',
      '',
      'اختر كلمة مرورك الجديدة من هنا خلال نصف ساعة:',
      link,
      '',
      'إن لم تطلب ذلك فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.',
    ];
    return { subject: 'كلمة مرور جديدة لحسابك في Tandem', text: lines.join('\n') };
  }
  const lines = [
    'Somebody, we hope you, asked for a new password for your account in Tandem.',
    '',
    'Choose it here, within half an hour:',
    link,
    '',
    'If it was not you, do nothing: your password stays as it is.',
  ];
  return { subject: 'A new password for Tandem', text: lines.join('\n') };
}
