import { Args, Query, Resolver } from '@nestjs/graphql';
import { db } from '../../database/with-actor.js';
import { SignedIn } from '../../graphql/allow.js';
import { InLanguageArgs, LabelName, SdgTarget, State, WorkingGroupSession } from './cycle.model.js';
import { LabelNames } from './reference/label-names.js';
import { Sdg } from './reference/sdg.js';
import { States } from './reference/states.js';

/** The same for every workspace: what the United Nations decide. */
@Resolver()
export class CyclesResolver {
  @Query(() => [State], { description: 'All States by their names in a language, in its order.' })
  @SignedIn()
  states(@Args() { language }: InLanguageArgs): State[] {
    const { compare } = new Intl.Collator(language);
    return States.all
      .map((state) => ({
        code: state.iso3,
        name: States.nameIn(state, language),
        regionalGroup: state.regionalGroup,
      }))
      .sort((one, other) => compare(one.name, other.name));
  }

  @Query(() => [WorkingGroupSession], { description: 'All sessions of the Working Group, the first first.' })
  @SignedIn()
  workingGroupSessions() {
    return db().query<WorkingGroupSession[]>(
      `select number, cycle_number as "cycleNumber", starts_on as "startsOn", ends_on as "endsOn"
       from working_group_session order by number`,
    );
  }

  @Query(() => [SdgTarget], { description: 'All goals, each followed by its targets, in their order.' })
  @SignedIn()
  sdgTargets(@Args() { language }: InLanguageArgs): SdgTarget[] {
    return Sdg.goals.flatMap(({ number, title }) => [
      { code: String(number), goal: number, title: title[language] },
      ...Sdg.targets
        .filter(({ goal }) => goal === number)
        .map(({ code, goal, text }) => ({ code, goal, title: text[language] })),
    ]);
  }

  @Query(() => [LabelName], {
    description:
      'Themes and groups of persons of the lists of OHCHR and UPR Info by their names in a language; none in English, in which they stand as printed.',
  })
  @SignedIn()
  labelNames(@Args() { language }: InLanguageArgs): LabelName[] {
    return [...LabelNames.all(language)];
  }
}
