import type { Added, Asked, AskedToAdd, Lost, Register, Remarks, Saved, Shown, Told } from './told.js';

/** What must never happen, by its name, with what shows it. */
export interface Breach {
  readonly kind: 'LOST' | 'OVERWRITTEN' | 'APPLIED_TWICE' | 'APPLIED_UNTOLD' | 'INVENTED';
  readonly what: string;
}

/** How much was done and told. */
export interface Tally {
  /** Changes and remarks that clients were told are saved. */
  readonly acknowledged: number;
  readonly conflicts: number;
  readonly breaches: readonly Breach[];
}

type At<T> = T & { readonly at: number };

/** All that is known of one register. */
interface Known {
  readonly asked: Map<string, At<Asked>>;
  readonly saved: At<Saved>[];
  readonly lost: At<Lost>[];
  readonly shown: At<Shown>[];
}

/**
 * Judges a server by what its clients were told, and by nothing else. Every change is of one register and over one version
 * of it, so whoever was told “saved” has made the version after: from this, and from what was shown to anybody, it follows
 * what each version must hold. To be told only of runs that ended with every change answered and every register read.
 */
export function judge(told: readonly Told[]): Tally {
  const registers = sorted(told);
  const breaches = [...registers.values()].flatMap(breachesOf);
  const remarks = breachesOfRemarks(told);
  const count = (kind: Told['kind']) => told.filter((one) => one.kind === kind).length;
  return {
    acknowledged: count('saved') + count('added'),
    conflicts: count('conflict'),
    breaches: [...breaches, ...remarks],
  };
}

function sorted(told: readonly Told[]): Map<Register, Known> {
  const registers = new Map<Register, Known>();
  const registerOf = new Map<string, Known>();
  const of = (register: Register): Known => {
    const known = registers.get(register) ?? { asked: new Map(), saved: [], lost: [], shown: [] };
    registers.set(register, known);
    return known;
  };
  told.forEach((one, at) => {
    if (one.kind === 'asked') {
      const known = of(one.register);
      known.asked.set(one.change, { ...one, at });
      registerOf.set(one.change, known);
    } else if (one.kind === 'saved') registerOf.get(one.change)!.saved.push({ ...one, at });
    else if (one.kind === 'conflict') registerOf.get(one.change)!.lost.push({ ...one, at });
    else if (one.kind === 'shown') of(one.register).shown.push({ ...one, at });
  });
  return registers;
}

function breachesOf(known: Known): Breach[] {
  return [
    ...sameVersionTwice(known),
    ...olderThanSaved(known),
    ...heldOtherwise(known),
    ...neighboursChanged(known),
    ...versionsUncounted(known),
    ...appliedAfterAll(known),
    ...invented(known),
  ];
}

const madeBy = ({ asked }: Known, { change }: Saved): number => asked.get(change)!.expectedVersion + 1;

const words = ({ register, field, value, expectedVersion }: Asked) =>
  `${register} ${field} “${value}” over version ${expectedVersion}`;

/** Two were told that they saved over the same version: one wrote over the other unseen. */
function sameVersionTwice(known: Known): Breach[] {
  const makers = new Map<number, Saved>();
  return known.saved.flatMap((saved): Breach[] => {
    const asked = known.asked.get(saved.change)!;
    const version = madeBy(known, saved);
    const other = makers.get(version);
    makers.set(version, saved);
    const isFarther = !saved.isRetry && saved.version !== version;
    if (!other && !isFarther) return [];
    const what = other
      ? `${words(asked)} was saved, and so was ${words(known.asked.get(other.change)!)}`
      : `${words(asked)} was saved as version ${saved.version}`;
    return [{ kind: 'OVERWRITTEN', what }];
  });
}

/** Somebody was shown less than had been acknowledged, or shown, before they asked. */
function olderThanSaved(known: Known): Breach[] {
  const floors = [
    ...known.saved.map((saved) => ({ at: saved.at, version: madeBy(known, saved) })),
    ...known.shown.map(({ at, version }) => ({ at, version })),
  ];
  return known.shown.flatMap(({ askedAt, register, version }): Breach[] => {
    const before = floors.filter(({ at }) => at < askedAt).map((floor) => floor.version);
    const least = Math.max(0, ...before);
    if (version >= least) return [];
    return [{ kind: 'LOST', what: `${register} stood at version ${least} and was then shown at ${version}` }];
  });
}

/** What was shown of each version by anybody, the answers to those who saved among it. */
function pictures(known: Known): Map<number, { readonly fields: Shown['fields'] }[]> {
  const byVersion = new Map<number, { fields: Shown['fields'] }[]>();
  for (const one of [...known.shown, ...known.saved]) {
    byVersion.set(one.version, [...(byVersion.get(one.version) ?? []), { fields: one.fields }]);
  }
  return byVersion;
}

/** A version that somebody was told they had made does not hold what they wrote, or not for everybody the same. */
function heldOtherwise(known: Known): Breach[] {
  const shown = pictures(known);
  const unlike = [...shown].flatMap(([version, all]): Breach[] =>
    all.every(({ fields }) => JSON.stringify(fields) === JSON.stringify(all[0].fields))
      ? []
      : [{ kind: 'OVERWRITTEN', what: `version ${version} was shown with different contents` }],
  );
  const replaced = known.saved.flatMap((saved): Breach[] => {
    const asked = known.asked.get(saved.change)!;
    const wrong = (shown.get(madeBy(known, saved)) ?? []).find(({ fields }) => fields[asked.field] !== asked.value);
    if (!wrong) return [];
    return [{ kind: 'LOST', what: `${words(asked)} was saved, and “${wrong.fields[asked.field]}” stood there` }];
  });
  return [...unlike, ...replaced];
}

/** A change of one field took another field of the register along. */
function neighboursChanged(known: Known): Breach[] {
  const shown = pictures(known);
  return known.saved.flatMap((saved): Breach[] => {
    const asked = known.asked.get(saved.change)!;
    const [before] = shown.get(asked.expectedVersion) ?? [];
    const [after] = shown.get(asked.expectedVersion + 1) ?? [];
    if (!before || !after) return [];
    const changed = Object.keys(after.fields).filter(
      (field) => field !== asked.field && after.fields[field] !== before.fields[field],
    );
    return changed.map((field) => ({ kind: 'OVERWRITTEN', what: `${words(asked)} changed ${field} too` }));
  });
}

/** Each version after the first is somebody’s who was told so: more is a change applied twice, less is one lost. */
function versionsUncounted(known: Known): Breach[] {
  const last = known.shown.at(-1);
  const first = known.shown.at(0);
  if (!last || !first || known.asked.size === 0) return [];
  const started = Math.min(first.version, ...[...known.asked.values()].map(({ expectedVersion }) => expectedVersion));
  const made = new Set(known.saved.map((saved) => madeBy(known, saved)));
  const missing = [...made].filter((version) => version > last.version);
  const orphans = Array.from({ length: last.version - started }, (_, at) => started + 1 + at).filter(
    (version) => !made.has(version),
  );
  return [
    ...missing.map((version): Breach => ({
      kind: 'LOST',
      what: `${last.register} ended at version ${last.version}, and ${version} had been saved`,
    })),
    ...orphans.map((version): Breach => ({
      kind: 'APPLIED_TWICE',
      what: `version ${version} of ${last.register} was made by nobody who was told so`,
    })),
    ...fieldsAtTheEnd(known, last),
  ];
}

/** At the end each field holds what was saved in it last. */
function fieldsAtTheEnd(known: Known, last: Shown): Breach[] {
  const newest = new Map<string, { version: number; asked: Asked }>();
  for (const saved of known.saved) {
    const asked = known.asked.get(saved.change)!;
    const version = madeBy(known, saved);
    if (version > (newest.get(asked.field)?.version ?? 0)) newest.set(asked.field, { version, asked });
  }
  return [...newest.values()].flatMap(({ asked }): Breach[] =>
    last.fields[asked.field] === asked.value
      ? []
      : [{ kind: 'LOST', what: `${words(asked)} was saved last, and “${last.fields[asked.field]}” stands there` }],
  );
}

/** A change of which somebody was told that it lost stood there all the same. */
function appliedAfterAll(known: Known): Breach[] {
  const seen = new Set([...known.shown, ...known.saved].flatMap(({ fields }) => Object.values(fields)));
  return known.lost.flatMap((lost): Breach[] => {
    const asked = known.asked.get(lost.change)!;
    const isThere = seen.has(asked.value) || lost.theirs === asked.value;
    const isFalse = lost.currentVersion <= asked.expectedVersion;
    if (!isThere && !isFalse) return [];
    const what = isThere ? 'was applied' : `nothing had changed since`;
    return [{ kind: 'APPLIED_UNTOLD', what: `${words(asked)} was answered with a conflict, and ${what}` }];
  });
}

/** Something stood in a field that nobody had asked for by then, and that was not there at the beginning. */
function invented(known: Known): Breach[] {
  const asked = [...known.asked.values()];
  const [first] = known.shown;
  return known.shown.flatMap(({ register, fields, at }) =>
    Object.entries(fields).flatMap(([field, value]): Breach[] => {
      const isOld = first?.fields[field] === value;
      const isAsked = asked.some((one) => one.field === field && one.value === value && one.at < at);
      return isOld || isAsked ? [] : [{ kind: 'INVENTED', what: `${register} ${field} was shown as “${value}”` }];
    }),
  );
}

const isOf =
  <Kind extends Told['kind']>(kind: Kind) =>
  (one: Told): one is Extract<Told, { kind: Kind }> =>
    one.kind === kind;

function breachesOfRemarks(told: readonly Told[]): Breach[] {
  const asked = new Set(told.filter(isOf('askedToAdd')).map(({ remark }: AskedToAdd) => remark));
  const added = told.filter(isOf('added')).map(({ remark }: Added) => remark);
  const standing = told.filter(isOf('remarks')).flatMap(({ remarks }: Remarks) => remarks);
  const counts = new Map<string, number>();
  for (const remark of standing) counts.set(remark, (counts.get(remark) ?? 0) + 1);
  return [
    ...added.filter((remark) => !counts.has(remark)).map((what): Breach => ({ kind: 'LOST', what })),
    ...[...counts].filter(([, count]) => count > 1).map(([what]): Breach => ({ kind: 'APPLIED_TWICE', what })),
    ...[...counts.keys()].filter((one) => !asked.has(one)).map((what): Breach => ({ kind: 'INVENTED', what })),
  ];
}
