import type { DemonstrationComment } from '../types.js';
import { noted, said, speakers } from './saying.js';

const { nadia, joseph, amina, samuel, daniel, leila, ines, childObservatory, disabilityFederation } = speakers;

/** What organisations wrote for themselves. */
export const inside: readonly DemonstrationComment[] = [
  noted(
    joseph,
    said(
      '142.70',
      '2026-11-05T13:40:00Z',
      'Clause 9 is our point. The table is attached to the evidence; the names in annex B stay with us.',
    ),
  ),
  noted(
    joseph,
    said(
      '142.74',
      '2026-11-04T10:20:00Z',
      'We cannot name the five centres without the families’ consent. Three have agreed, two have not answered.',
    ),
  ),
  noted(
    joseph,
    said(
      '142.63',
      '2026-11-10T17:05:00Z',
      'Ask the registry for both rulings. If they hold, this is more than “in progress”.',
    ),
  ),
  noted(
    joseph,
    said('142.81', '2026-11-12T09:10:00Z', 'Tamvar opened last week. Visit before we count it as the twentieth.'),
  ),
  noted(
    joseph,
    said(
      '142.88',
      '2026-11-06T08:30:00Z',
      'Written for Nadia: outdated, and the answer has to say why the stamp came back.',
    ),
  ),
  noted(
    nadia,
    said(
      '142.90',
      '2026-11-13T11:45:00Z',
      'First item on 9 December. Bring the section-by-section reading, twelve copies, and the two cases from Harrun.',
    ),
  ),
  noted(
    nadia,
    said(
      '142.65',
      '2026-11-06T16:30:00Z',
      'No answer on the eight deaths for eleven days. Raise it by telephone before we write again.',
    ),
  ),
  noted(
    nadia,
    said(
      '142.12',
      '2026-11-16T08:05:00Z',
      'We can agree to “in progress” if Harrun gets somebody who speaks Vessari. Ask the Association first.',
    ),
  ),
  noted(
    nadia,
    said(
      '142.124',
      '2026-11-12T14:15:00Z',
      'They propose “partially” on the number of boreholes. Our tests say a third of the water is unfit. Counter?',
    ),
  ),
  noted(
    samuel,
    said(
      '142.16',
      '2026-11-02T09:00:00Z',
      'Report: figures frozen on 31 October, chapters on justice and civic space to members by the 25th.',
    ),
  ),
  noted(
    samuel,
    said('142.15', '2026-11-09T10:00:00Z', 'Quote the remark on the chapter on civic space in the introduction.'),
  ),
  noted(
    amina,
    said(
      '142.20',
      '2026-10-06T12:25:00Z',
      'Eight families have not consented yet. Publish 19 and say that there are more.',
    ),
  ),
  noted(
    amina,
    said(
      '142.37',
      '2026-11-07T07:55:00Z',
      'The note is said to be withdrawn. Lorvane asked for a letter again on Thursday; we have a photograph.',
    ),
  ),
  noted(
    amina,
    said('142.23', '2026-11-14T18:20:00Z', 'Fewer calls ring out at night than in August. We should say so.'),
  ),
  noted(
    daniel,
    said(
      '142.70',
      '2026-10-29T08:10:00Z',
      'Speak to Interior before the dialogue: would they accept clause 9 if the unit keeps its name?',
    ),
  ),
  noted(
    daniel,
    said(
      '142.122',
      '2026-10-22T09:50:00Z',
      'Housing will not agree to a halt. Find out whether it would agree to notice and a list.',
    ),
  ),
  noted(
    daniel,
    said(
      '142.16',
      '2026-11-11T10:30:00Z',
      'Nine ministries have not named an author for their part. Reminder on Monday.',
    ),
  ),
  noted(
    leila,
    said(
      '142.75',
      '2026-11-09T14:00:00Z',
      'Study received. Two of the four models protect the post as well as the person.',
    ),
  ),
  noted(leila, said('142.93', '2026-11-16T11:35:00Z', 'Waiting for the focal point on whether we may show the text.')),
  noted(ines, said('142.52', '2026-06-02T09:30:00Z', 'Go back in spring, with somebody who reads Vessari.')),
  noted(childObservatory, said('142.112', '2026-11-13T15:45:00Z', 'Off the order paper for the third time.')),
  noted(
    disabilityFederation,
    said('142.44', '2026-11-05T12:00:00Z', 'Complaint on the driving licence sent; copy to the Commission.'),
  ),
];
