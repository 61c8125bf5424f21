import { Query, Resolver } from '@nestjs/graphql';
import { db } from '../../database/with-actor.js';
import { SignedIn } from '../../graphql/allow.js';
import { States } from './reference/states.js';
import { SdgTarget, State, WorkingGroupSession } from './cycle.model.js';

/** The same for every workspace: what the United Nations decide. */
@Resolver()
export class CyclesResolver {
  @Query(() => [State], { description: 'All States, by English name.' })
  @SignedIn()
  async states(): Promise<State[]> {
    const states = await db().query<Omit<State, 'nameSw'>[]>(
      `select code, name_en as "nameEn", name_fr as "nameFr", name_es as "nameEs", name_ar as "nameAr",
         regional_group as "regionalGroup" from state order by name_en`,
    );
    return states.map((state) => ({ ...state, nameSw: swahiliOf(state) }));
  }

  @Query(() => [WorkingGroupSession], { description: 'All sessions of the Working Group, the first first.' })
  @SignedIn()
  workingGroupSessions() {
    return db().query<WorkingGroupSession[]>(
      `select number, cycle_number as "cycleNumber", starts_on as "startsOn", ends_on as "endsOn"
       from working_group_session order by number`,
    );
  }

  @Query(() => [SdgTarget], { description: 'All goals and targets in their order.' })
  @SignedIn()
  sdgTargets() {
    return db().query<SdgTarget[]>(
      `select code, goal, title_en as "titleEn", title_fr as "titleFr", title_es as "titleEs", title_ar as "titleAr"
       from sdg_target order by goal, length(code), code`,
    );
  }
}

function swahiliOf({ code, nameEn }: Pick<State, 'code' | 'nameEn'>): string {
  const known = States.byCode(code);
  return (known && States.inSwahili(known)) ?? nameEn;
}
