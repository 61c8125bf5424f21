import { Audience, Side } from '../../domain/vocabulary.js';

/** `in ('A', 'B')` for a check constraint over one of the vocabulary's lists. */
export const among = (words: Readonly<Record<string, string>>) =>
  `in (${Object.values(words)
    .map((word) => `'${word}'`)
    .join(', ')})`;

/** The columns every content table carries: tenant, who may read, whose it is, version, and when by whom. */
export const contentColumns = `
  id uuid primary key,
  workspace_id uuid not null references workspace,
  audience text not null check (audience ${among(Audience)}),
  owner_organisation_id uuid references organisation,
  owner_side text check (owner_side ${among(Side)}),
  version integer not null check (version > 0),
  written_by uuid references person,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  check (audience in ('JOINT', 'PUBLIC') or owner_organisation_id is not null)`;
