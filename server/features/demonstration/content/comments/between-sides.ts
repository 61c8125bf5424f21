import type { DemonstrationComment } from '../types.js';
import { answered, asked, remarked, said, speakers } from './saying.js';

const { nadia, daniel, leila, ines, interior, education, gender } = speakers;

/** What the sides asked and told each other; some questions still wait. */
export const betweenSides: readonly DemonstrationComment[] = [
  asked(
    interior,
    'CSO',
    'which-power',
    said('142.70', '2026-11-03T09:20:00Z', 'The bill is before the committee. Which power do you hold to be missing?'),
  ),
  answered(
    nadia,
    'which-power',
    said(
      '142.70',
      '2026-11-05T10:05:00Z',
      'The power to inquire into deaths in custody: clause 9 of the draft of 2024. The comparison of the Bar Association sets both texts side by side.',
    ),
  ),
  remarked(
    ines,
    said(
      '142.70',
      '2026-11-09T13:40:00Z',
      'The Commission’s inquiry report has a wording for clauses 9 and 15 that both sides may find useful.',
    ),
  ),
  asked(
    daniel,
    'CSO',
    'five-centres',
    said(
      '142.74',
      '2026-11-02T15:10:00Z',
      'Which five centres, and on what days? We would like to send an inspector before the dialogue.',
    ),
  ),
  remarked(
    leila,
    said(
      '142.74',
      '2026-11-10T08:30:00Z',
      'Magistrates’ training reached 96 of 200. The November session has been moved to January.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'annex-count',
    said('142.64', '2026-10-23T11:00:00Z', 'Will the annex be counted in the next half-yearly return?'),
  ),
  answered(
    leila,
    'annex-count',
    said('142.64', '2026-10-29T09:45:00Z', 'Yes, from January, as a line of its own. The prison service has agreed.'),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'which-deaths',
    said(
      '142.65',
      '2026-10-26T14:20:00Z',
      'You write that some died after their release. Which of the 23 do you mean? We listed them by date and place.',
    ),
  ),
  asked(
    daniel,
    'CSO',
    'missed-visits',
    said(
      '142.81',
      '2026-10-27T08:15:00Z',
      'In which districts was the monthly visit missed? The Legal Aid Board has all of them as held.',
    ),
  ),
  answered(
    nadia,
    'missed-visits',
    said(
      '142.81',
      '2026-10-30T16:00:00Z',
      'In Sarnel, Upper Kelmar and Tesk Valley, in June and July. The survey has the dates on page 14.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'certificate',
    said(
      '142.90',
      '2026-09-02T09:00:00Z',
      'May a gathering take place when the certificate of section 9 has been asked for and not been answered?',
    ),
  ),
  answered(
    daniel,
    'certificate',
    said(
      '142.90',
      '2026-09-08T10:30:00Z',
      'The Attorney General will say so in the guidance due in January. Until then police districts decide.',
    ),
  ),
  remarked(
    nadia,
    said(
      '142.90',
      '2026-09-09T08:40:00Z',
      'Thank you. “Police districts decide” is what we mean by a permit; let us read section 9 together on 9 December.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'guidance',
    said(
      '142.88',
      '2026-10-06T12:00:00Z',
      'Nine police districts still asked for the old stamp in September. When will they be told that it is gone?',
    ),
  ),
  asked(
    daniel,
    'CSO',
    'trained-stations',
    said(
      '142.21',
      '2026-09-01T09:30:00Z',
      'Can your 61 per cent be split into stations with and without a trained officer?',
    ),
  ),
  answered(
    nadia,
    'trained-stations',
    said(
      '142.21',
      '2026-09-14T11:20:00Z',
      'Yes: 54 per cent where somebody was trained, 71 elsewhere. Women’s Rights Forum has added the table to its page.',
    ),
  ),
  remarked(
    gender,
    said(
      '142.18',
      '2026-10-19T07:50:00Z',
      'The rule that turned mothers with older sons away was the operator’s, not ours. It has been asked to drop it.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'running-costs',
    said('142.18', '2026-11-04T10:10:00Z', 'Who pays the night staff of the five shelters after donors leave in 2027?'),
  ),
  asked(
    education,
    'CSO',
    'mock-exams',
    said(
      '142.104',
      '2026-08-12T13:00:00Z',
      'Do you have receipts for mock examinations that a school, and not a parents’ association, issued?',
    ),
  ),
  asked(
    daniel,
    'CSO',
    'private-homes',
    said(
      '142.46',
      '2026-09-28T09:00:00Z',
      'We count four of your seven homes as boarding schools. May the Commission visit them with both of us?',
    ),
  ),
  answered(
    nadia,
    'private-homes',
    said(
      '142.46',
      '2026-10-02T09:35:00Z',
      'Gladly. The Federation suggests the second week of December, without notice to the homes.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'river-report',
    said(
      '142.144',
      '2026-09-25T15:30:00Z',
      'What stands in the way of publishing the 340 pages, apart from the company’s objection?',
    ),
  ),
  answered(
    daniel,
    'river-report',
    said(
      '142.144',
      '2026-10-08T08:25:00Z',
      'Nothing. The objection will be decided by February at the latest and the report is published after it.',
    ),
  ),
  asked(
    nadia,
    'GOVERNMENT',
    'halt',
    said(
      '142.122',
      '2026-10-20T10:00:00Z',
      'Is the ministry willing to halt clearances until the Act is in force? It is our first point for the dialogue.',
    ),
  ),
  remarked(
    ines,
    said(
      '142.11',
      '2026-06-03T09:15:00Z',
      'For the record: the instalment of the second quarter arrived on 29 May, five weeks into it.',
    ),
  ),
];
