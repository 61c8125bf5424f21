import { Injectable } from '@nestjs/common';
import { readerIn, type Actor } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { Mailer } from '../../mail/mailer.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WaitingService } from '../sharing/waiting.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { WaitingPlace } from './reminder-letter.js';

/** Where something waits for a person to answer. */
@Injectable()
export class WaitingPlaces {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly reviews: ReviewsService,
    private readonly waiting: WaitingService,
    private readonly mailer: Mailer,
  ) {}

  /** The reviews in which anything waits for the actor’s side and for them to answer, with how much. */
  async of(actor: Actor): Promise<WaitingPlace[]> {
    const places: WaitingPlace[] = [];
    for (const { id: workspaceId, name: workspaceName } of await this.workspaces.mine(actor)) {
      const reader = readerIn(actor, workspaceId);
      if (!reader || !mayAnswer(actor, workspaceId)) continue;
      for (const { id } of await this.reviews.ofWorkspace(actor, workspaceId)) {
        const count = await this.waiting.count(reader, id);
        const link = this.mailer.linkTo(`/w/${workspaceId}/r/${id}/waiting`);
        if (count > 0) places.push({ workspaceName, count, link });
      }
    }
    return places;
  }
}

/** Those who only look on are not written to: nothing waits for them. */
const mayAnswer = (actor: Actor, workspaceId: string): boolean => {
  const joint = {
    workspaceId,
    audience: 'JOINT',
    ownerOrganisationId: null,
    ownerSide: null,
    writtenBy: null,
  } as const;
  return may(actor, 'jointStatus.move', joint, { governmentHasJoined: true });
};
