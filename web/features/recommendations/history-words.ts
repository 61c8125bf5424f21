import { useIntl } from 'react-intl';
import type { HistoryEventFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { useNames } from '../names/useNames.js';

export type HistoryEvent = HistoryEventFieldsFragment;

/** A field of a change in words: what stood there, and what stands there since. */
export interface ChangedWords {
  readonly field: string;
  readonly label: string;
  /** Null where nothing stood. */
  readonly before: string | null;
  readonly after: string;
}

/** An organisation that a change may name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** So many signs of a text are shown in the list; the whole of it stands where it was written. */
const LONGEST = 600;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;
/** Values that are a word of one of the product's lists. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value);
const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Lists of things that are told by how many they are. */
const counted: Readonly<Record<string, string>> = { evidenceIds: 'history.pieces', entryIds: 'history.rows' };

/** Fields that hold themes and groups of persons as the sources print them. */
const tags: ReadonlySet<string> = new Set(['themes', 'affectedGroups']);

/** Acts that go by what came of them, whatever was shared. */
const ofItsOwn: Readonly<Record<string, string | undefined>> = {
  Withdrawal: 'history.withdrawn',
  ReleaseRequest: 'history.released',
};

/** Tells events of the record in the reader's language; `organisations` gives their names to ids. */
export function useHistoryWords(organisations: readonly Named[]) {
  const intl = useIntl();
  const format = useFormat();
  const { ofLabel } = useNames();
  const known = (id: string) => id in intl.messages;
  const word = (value: string): string | null => {
    const id = [`words.${value}`, `commitments.status.${value}`].find(known);
    return id ? intl.formatMessage({ id }) : null;
  };

  /** Null for what cannot be said: ids of things without a name. */
  const single = (value: unknown): string | null => {
    if (isWord(value)) return word(value);
    if (typeof value === 'number') return format.number(value);
    if (typeof value !== 'string') return null;
    if (UUID.test(value)) return organisations.find(({ id }) => id === value)?.name ?? null;
    if (DAY.test(value)) return value.length > 10 ? format.dateTime(value) : format.date(value);
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  };
  const said = (field: string, value: unknown): string | null => {
    if (isNothing(value)) return intl.formatMessage({ id: 'history.nothing' });
    if (!Array.isArray(value)) return single(value);
    if (field === 'adopted') return format.list(value.map((name) => intl.formatMessage({ id: `plan.${name}` })));
    if (counted[field]) return intl.formatMessage({ id: counted[field] }, { count: value.length });
    const parts = value.map((part) => (tags.has(field) && typeof part === 'string' ? ofLabel(part) : single(part)));
    return parts.includes(null) ? null : format.list(parts as string[]);
  };

  const changes = (event: HistoryEvent): ChangedWords[] =>
    event.changes.flatMap(({ field, before, after }) => {
      const label = `history.field.${field}`;
      const [was, is] = [said(field, before), said(field, after)];
      if (!known(label) || was === null || is === null || was === is) return [];
      return [{ field, label: intl.formatMessage({ id: label }), before: isNothing(before) ? null : was, after: is }];
    });

  const act = ({ action, changes: fields, revertOf, subjectType }: HistoryEvent): string => {
    const own = ofItsOwn[subjectType];
    if (own && action !== 'release.decide') return intl.formatMessage({ id: own });
    // What one act may do in several ways says which: a thread resolved or reopened, words that ask or answer.
    const way = fields.find(({ field }) => field === 'command' || field === 'kind')?.after;
    const told = `${action}.${String(way)}`;
    const id = `history.${known(`history.${told}`) ? told : action}`;
    const what = intl.formatMessage({ id: known(id) ? id : 'history.other' });
    return revertOf ? intl.formatMessage({ id: 'history.asBefore' }, { what }) : what;
  };

  /** The one value worth a glance, with the reason that was given. */
  const glance = ({ changes: fields }: HistoryEvent): string => {
    const value = fields.find(({ field }) => ['status', 'value', 'state', 'position'].includes(field))?.after;
    const reason = fields.find(({ field }) => field === 'reason')?.after;
    const parts = [isWord(value) ? word(value) : null, typeof reason === 'string' && reason ? `“${reason}”` : null];
    return parts.filter(Boolean).join(' · ');
  };

  const who = ({ person, organisation }: HistoryEvent): string =>
    person ?? organisation ?? intl.formatMessage({ id: 'history.program' });

  return { act, changes, glance, who };
}

export type HistoryWords = ReturnType<typeof useHistoryWords>;
