import { setTimeout as delay } from 'node:timers/promises';
import { crowd } from '../support/crowd.js';
import { layNetwork } from '../support/network.js';
import type { OwnServer } from '../support/own-server.js';
import { serverAddress, type Person } from '../support/person.js';
import { world, type World } from '../support/world.js';
import { Chance } from '../wall/chance.js';
import { judge, type Tally } from './checker.js';
import { SimulatedPerson } from './simulated-person.js';
import { strike, STRIKES, type Struck } from './strikes.js';
import { Notebook } from './told.js';
import { Wire, type InFlight } from './wire.js';

/** The workshop of the field: fifty of civil society, fifteen of government. */
const PEOPLE = { cso: 50, government: 15 } as const;
const ROWS = 100;
const REMARKS = 'query ($id: ID!) { recommendationPage(entryId: $id) { comments { body } } }';

/** How long a run is, and what follows from its seed. */
export interface RunSize {
  /** Acknowledged changes of each person, at least. */
  readonly changes: number;
  /** How often each kind of strike comes. */
  readonly strikes: number;
  readonly seed: string;
}

export interface Run extends Tally {
  readonly struck: readonly Struck[];
  readonly people: number;
}

/** Lets a workshop write in one matrix while the server, its database and the network are struck; then judges what was told. */
export async function run(server: OwnServer, size: RunSize): Promise<Run> {
  const texts = Array.from({ length: ROWS }, (_, at) => `Do what was recommended, number ${at + 1}`);
  const at = await world({ texts });
  const people = await crowd(at, PEOPLE);
  const network = await layNetwork(server.address);
  const inFlight: InFlight = { count: 0 };
  const notebook = new Notebook();
  try {
    const crew = await opened({ at, people, size, notebook }, { address: network.address, inFlight });
    const struck = await work(size, crew, { server, network, inFlight });
    await lookAtAll(at, { readers: oneOfEach(people), notebook, reader: crew.at(-1)! });
    return { ...judge(notebook.told), struck, people: crew.length };
  } finally {
    await network.close();
  }
}

interface Workshop {
  readonly at: World;
  readonly people: readonly Person[];
  readonly size: RunSize;
  readonly notebook: Notebook;
}

/** Everybody signed in, the matrix open before them; those of government may write of money too. */
async function opened(
  { at, people, size, notebook }: Workshop,
  { address, inFlight }: { address: string; inFlight: InFlight },
): Promise<SimulatedPerson[]> {
  const crew: SimulatedPerson[] = [];
  for (const [index, person] of people.entries()) {
    const isGovernment = index >= PEOPLE.cso;
    const role = {
      name: `${isGovernment ? 'government' : 'civil society'} ${index + 1}`,
      reviewId: at.review.id,
      parts: isGovernment ? (['PLAN', 'MONEY'] as const) : (['PLAN'] as const),
    };
    const wire = new Wire(() => address, await person.signedIn(), inFlight);
    crew.push(new SimulatedPerson(role, wire, new Chance(`${size.seed} ${index}`), notebook));
  }
  await Promise.all(crew.map((one) => one.open()));
  return crew;
}

/** Everybody writes until they have done their share; whoever fails ends it for all. */
async function work(size: RunSize, crew: readonly SimulatedPerson[], on: Struckable): Promise<Struck[]> {
  const day = { isOver: false };
  const workUntilDone = async (one: SimulatedPerson) => {
    while (one.saved < size.changes && !day.isOver) await one.act();
  };
  try {
    const [struck] = await Promise.all([strikes(size, { crew, day }, on), ...crew.map(workUntilDone)]);
    return struck;
  } finally {
    day.isOver = true;
  }
}

type Struckable = Parameters<typeof strike>[1];

/** The strikes in turn, spread over the run by how much of the work is done. */
async function strikes(
  { changes, strikes: times }: RunSize,
  { crew, day }: { crew: readonly SimulatedPerson[]; day: { readonly isOver: boolean } },
  on: Struckable,
): Promise<Struck[]> {
  const planned = Array.from({ length: times }, () => STRIKES).flat();
  const done = () => crew.reduce((all, { saved }) => all + Math.min(saved, changes), 0);
  const struck: Struck[] = [];
  for (const [index, kind] of planned.entries()) {
    const share = (index + 1) / (planned.length + 2);
    while (done() < share * changes * crew.length && !day.isOver) await delay(5);
    if (!day.isOver) struck.push(await strike(kind, on));
  }
  return struck;
}

/** Remarks are for the own organisation: one of each reads them. */
const oneOfEach = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.organisationId, person])).values(),
];

/** Reads everything once more, when all has come to rest. */
async function lookAtAll(
  at: World,
  { readers, notebook, reader }: { readers: readonly Person[]; notebook: Notebook; reader: SimulatedPerson },
): Promise<void> {
  await reader.open();
  const remarks: string[] = [];
  for (const person of readers) {
    for (const { id } of at.entries) {
      const { recommendationPage } = await person.get<RemarksOfRow>(REMARKS, { id });
      remarks.push(...recommendationPage.comments.map(({ body }) => body));
    }
  }
  notebook.note({ kind: 'remarks', remarks });
}

interface RemarksOfRow {
  readonly recommendationPage: { readonly comments: readonly { readonly body: string }[] };
}

/** Where the run’s server is told to the parts that build a world on it. */
export function pointAt(server: OwnServer): void {
  process.env.TEST_SERVER = server.address;
  process.env.TEST_DATABASE = server.databaseUrl;
  if (serverAddress() !== server.address) throw new Error('another server is asked');
}
