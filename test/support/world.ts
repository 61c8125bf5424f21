import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { rememberedDevice } from './second-factor.js';
import { PASSWORD, Person } from './person.js';

/** A workspace of its own with people on every side and a few recommendations; tests share nothing else. */
export interface World {
  readonly workspaceId: string;
  readonly cso: { readonly coordinator: Person; readonly member: Person; readonly otherMember: Person };
  readonly government: { readonly focalPoint: Person; readonly ministry: Person };
  /** Coordinators of civil society besides the first, in the order asked for. */
  readonly otherCoordinators: readonly Person[];
  readonly reportWriter: Person;
  readonly nhri: Person;
  readonly observer: Person;
  readonly administrator: Person;
  readonly review: { readonly id: string };
  /** The rows in the document's order. */
  readonly entries: readonly { readonly id: string; readonly reference: string }[];
}

/** How a world may differ from the usual one. */
export interface WorldOptions {
  /** Texts of the recommendations, all Supported; their numbers are 142.1, 142.2 … */
  readonly texts?: readonly string[];
  /** The State the workspace is about; by default one that does not exist. */
  readonly state?: { readonly name: string; readonly code: string };
  /** False: nobody of the government side has joined. */
  readonly government?: boolean;
  /** The civil-society side has more coordinators than one: of the coalition, and of the Legal Network. */
  readonly coordinators?: readonly ('coalition' | 'legalNetwork')[];
}

const TEXTS = [
  'Ratify the Optional Protocol to the Convention against Torture',
  'Guarantee legal aid in every district',
  'Adopt a law against domestic violence',
  'Continue to improve access to education in rural areas',
  'Consider abolishing the death penalty',
  'Strengthen the independence of the national human rights institution',
];

/** Cheap parameters: the tests are not about the strength of the hash, and verifying reads them from the string. */
const passwordHash = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

export async function world(options: WorldOptions = {}): Promise<World> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    await client.query('begin');
    const made = await new WorldBuilder(client).build(options);
    await client.query('commit');
    return await withRows(made, options.texts ?? TEXTS);
  } finally {
    await client.end();
  }
}

type People = Omit<World, 'review' | 'entries'>;

class WorldBuilder {
  private readonly workspaceId = randomUUID();
  private readonly now = new Date();

  constructor(private readonly client: pg.Client) {}

  async build({ government = true, state, coordinators = [] }: WorldOptions): Promise<People> {
    await this.insert('workspace', {
      id: this.workspaceId,
      name: state?.name ?? 'Testland',
      state_code: state?.code ?? null,
      is_demonstration: false,
      settings: {},
      version: 1,
      created_at: this.now,
    });
    const coalition = await this.organisation('Coalition', 'CSO');
    const foreign = await this.organisation('Ministry of Foreign Affairs', 'GOVERNMENT');
    const justice = await this.organisation('Ministry of Justice', 'GOVERNMENT');
    const legalNetwork = await this.organisation('Legal Network', 'CSO');
    const others: Person[] = [];
    for (const of of coordinators) {
      const organisation = of === 'coalition' ? coalition : legalNetwork;
      others.push(await this.person(`coordinator of the ${of}`, 'COORDINATOR', organisation));
    }
    const outside = government ? this.workspaceId : null;
    return {
      workspaceId: this.workspaceId,
      cso: {
        coordinator: await this.person('coordinator', 'COORDINATOR', coalition),
        member: await this.person('member', 'MEMBER', coalition),
        otherMember: await this.person('other member', 'MEMBER', legalNetwork),
      },
      government: {
        focalPoint: await this.person('focal point', 'COORDINATOR', foreign, outside !== null),
        ministry: await this.person('ministry', 'MEMBER', justice, outside !== null),
      },
      otherCoordinators: others,
      reportWriter: await this.person('report writer', 'REPORT_WRITER', coalition),
      nhri: await this.person(
        'commissioner',
        'COORDINATOR',
        await this.organisation('Human Rights Commission', 'NHRI'),
      ),
      observer: await this.person('observer', 'OBSERVER', await this.organisation('UN Country Team', 'OBSERVER')),
      administrator: await this.person('administrator', 'ADMINISTRATOR', null),
    };
  }

  private async organisation(name: string, side: string): Promise<string> {
    const id = randomUUID();
    const of = { workspace_id: this.workspaceId, is_withheld: false, version: 1, created_at: this.now };
    await this.insert('organisation', { id, name, side, ...of });
    return id;
  }

  private async person(name: string, role: string, organisation_id: string | null, joins = true): Promise<Person> {
    const id = randomUUID();
    const email = `${id}@test.example`;
    const account = { language: 'en', is_demonstration: false, created_at: this.now };
    await this.insert('person', {
      id,
      email,
      email_key: email,
      name,
      password_hash: await passwordHash,
      ...account,
    });
    const membership = { id: randomUUID(), workspace_id: this.workspaceId, person_id: id, organisation_id, role };
    if (joins) await this.insert('membership', { ...membership, since: this.now });
    const person = new Person(id, email, organisation_id);
    const isBound = role === 'COORDINATOR' || role === 'ADMINISTRATOR';
    return isBound ? person.on(await rememberedDevice(this.client, id)) : person;
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`);
    await this.client.query(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }
}

const CREATE_REVIEW = `mutation ($input: CreateReviewInput!) {
  createReview(input: $input) { __typename ... on Review { id } } }`;
const ADD = `mutation ($input: AddRecommendationInput!) {
  addRecommendation(input: $input) { __typename ... on Recommendation { reference } } }`;
const ROWS = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id reference } } }';

async function withRows(people: People, texts: readonly string[]): Promise<World> {
  const { coordinator } = people.cso;
  const review = { workspaceId: people.workspaceId, stateName: 'Testland', cycleNumber: 4, sessionNumber: 47 };
  const made = await coordinator.get<{ createReview: { id: string } }>(CREATE_REVIEW, {
    input: { mutationId: randomUUID(), ...review },
  });
  const reviewId = made.createReview.id;
  for (const [at, text] of texts.entries()) {
    const position = { value: 'SUPPORTED', verbatim: 'Supported' };
    const row = {
      reviewId,
      kind: 'RECOMMENDATION',
      number: `142.${at + 1}`,
      text,
      recommendingStates: ['Norway'],
      position,
    };
    await coordinator.get(ADD, { input: { mutationId: randomUUID(), ...row } });
  }
  const { matrix } = await coordinator.get<{ matrix: { rows: World['entries'] } }>(ROWS, { id: reviewId });
  return { ...people, review: { id: reviewId }, entries: matrix.rows };
}
