import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor, SignedIn } from '../../graphql/allow.js';
import { ChooseLanguageInput, ChooseLanguageResult, LanguageChoice } from './own-language.model.js';
import { OwnLanguageService } from './own-language.service.js';

@Resolver(() => LanguageChoice)
export class OwnLanguageResolver {
  constructor(private readonly languages: OwnLanguageService) {}

  @Mutation(() => ChooseLanguageResult, { description: 'Keeps the language the signed-in person chose.' })
  @SignedIn()
  chooseLanguage(@CurrentActor() actor: Actor, @Args('input') input: ChooseLanguageInput) {
    return this.languages.choose(actor, input.language);
  }
}
