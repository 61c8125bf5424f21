/** What the letter of an invitation says. */
export interface LetterFacts {
  readonly language: string;
  readonly invitedBy: string;
  readonly workspaceName: string;
  readonly organisationName: string | null;
  readonly expiresAt: Date;
}

/** Subject and text; nothing of the work, nothing but who asks whom in. */
export function invitationLetter(facts: LetterFacts & { readonly link: string }): { subject: string; text: string } {
  return facts.language === 'ar' ? inArabic(facts) : inEnglish(facts);
}

const until = (language: string, moment: Date) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(moment);

function inEnglish({ invitedBy, workspaceName, organisationName, expiresAt, link }: LetterFacts & { link: string }) {
  const where = organisationName
    ? `${workspaceName}, for ${organisationName}`
    : `${workspaceName}, as an administrator`;
  const lines = [
    `${invitedBy} invites you to work on the follow-up to the Universal Periodic Review of ${where}.`,
    '',
    'Accept here:',
    link,
    '',
    `The link is for you alone and holds until ${until('en-GB', expiresAt)} UTC. Please do not pass this letter on.`,
    'If you do not know what this is about, do nothing: without the link nothing happens.',
  ];
  return { subject: 'Your invitation to Tandem', text: lines.join('\n') };
}

function inArabic({ invitedBy, workspaceName, organisationName, expiresAt, link }: LetterFacts & { link: string }) {
  const where = organisationName ? `${workspaceName}، باسم ${organisationName}` : `${workspaceName}، بصفتك مسؤولًا`;
  const lines = [
    `يدعوك ${invitedBy} إلى العمل على متابعة الاستعراض الدوري الشامل: ${where}.`,
    '',
    'اقبل الدعوة من هنا:',
    link,
    '',
    `الرابط لك وحدك، وهو صالح حتى ${until('ar-u-nu-latn', expiresAt)} بالتوقيت العالمي. نرجو ألّا تمرّر هذه الرسالة إلى غيرك.`,
    'إن كنت لا تعرف موضوع هذه الرسالة فلا تفعل شيئًا: لا يحدث شيء من دون الرابط.',
  ];
  return { subject: 'دعوتك إلى Tandem', text: lines.join('\n') };
}
