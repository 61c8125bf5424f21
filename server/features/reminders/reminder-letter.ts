/** What waits for somebody in one review. */
export interface WaitingPlace {
  readonly workspaceName: string;
  /** How many rows and questions wait. */
  readonly count: number;
  readonly link: string;
}

/** A reminder says that something waits, how much and where; never what. `preference` is where it is turned off. */
export function reminderLetter(
  language: string,
  places: readonly WaitingPlace[],
  preference: string,
): { subject: string; text: string } {
  const lines = places.flatMap(({ workspaceName, count, link }) => [`${workspaceName}: ${count}`, link, '']);
  if (language === 'ar') {
    const end = ['لا تصلك أكثر من رسالة واحدة في اليوم. يمكنك إيقافها من هنا:', preference];
    return { subject: 'ما ينتظر ردّك في Tandem', text: ['ينتظر ردَّك:', '', ...lines, ...end].join('\n') };
  }
  const end = ['You get at most one such letter a day. Turn them off here:', preference];
  return {
    subject: 'Waiting for you in Tandem',
    text: ['These wait for your answer:', '', ...lines, ...end].join('\n'),
  };
}
