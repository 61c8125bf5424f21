/** UPR Info's action categories, devised with E. McMahon: from 1, minimal, to 5, specific. */
export type ActionCategory = 1 | 2 | 3 | 4 | 5;

/**
 * The verbs of each category: those of the published definitions, and others that the coders of the database put into
 * one category in at least three of four recommendations. What they coded now one way and now the other (develop,
 * undertake, provide, allow …) is left out: there a person decides.
 */
const verbs: Readonly<Record<ActionCategory, string>> = {
  1: 'call request seek share',
  2: 'continue maintain persevere persist pursue remain sustain',
  3: 'analyse analyze consider contemplate envisage evaluate examine explore reconsider review study',
  4: `accelerate address advance allocate combat comply consolidate cooperate deepen encourage endeavour endeavor engage
    enhance ensure expand expedite facilitate fight focus foster fulfil fulfill guarantee heighten improve increase
    intensify multiply prevent prioritise prioritize promote protect redouble refrain reinforce respect strengthen
    strive support uphold`,
  5: `abolish accede accept acknowledge adhere adopt amend approve become codify complete conclude conduct criminalise
    criminalize decriminalise decriminalize declare design eliminate enact enforce enshrine establish extend finalise
    finalize formulate grant harmonise harmonize implement incorporate investigate invite issue launch legislate lift
    modify open organise organize outlaw pass prohibit prosecute ratify reduce reform reinstate release repeal report
    rescind respond revoke sign stop submit suspend transpose withdraw`,
};

/** Verbs that mean something only with what follows them; the longest that fits counts. */
const phrases: Readonly<Record<ActionCategory, readonly string[]>> = {
  1: ['ask for', 'appeal to', 'make a request'],
  2: ['carry on', 'go on', 'keep on', 'keep up'],
  3: ['give consideration', 'look into', 'reflect on', 'think about'],
  4: [
    'follow up',
    'follow-up',
    'follow through',
    'give priority',
    'make efforts',
    'pay attention',
    'scale up',
    'speed up',
    'step up',
    'work',
  ],
  5: ['bring into line', 'bring in line', 'bring to justice', 'set up'],
};

const categories: readonly ActionCategory[] = [1, 2, 3, 4, 5];

/** Each verb, or phrase of verbs, with its category. */
export const categoryOfWords: ReadonlyMap<string, ActionCategory> = new Map(
  categories.flatMap((category) =>
    [...verbs[category].trim().split(/\s+/), ...phrases[category]].map((words) => [words, category] as const),
  ),
);
