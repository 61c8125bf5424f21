import type { Invitation } from './invitation.model.js';

/** An invitation as its lists show it. */
export type ShownInvitation = Omit<Invitation, 'token'>;

/**
 * An invitation with what its link carries. The token is on nothing that is stored: a mutation’s answer is kept as JSON
 * for a retry, and there it is left out.
 */
export class IssuedInvitation implements Invitation {
  declare readonly id: string;
  declare readonly version: number;
  declare readonly email: string;
  declare readonly organisation: Invitation['organisation'];
  declare readonly role: Invitation['role'];
  declare readonly invitedBy: string;
  declare readonly invitedAt: Date;
  declare readonly state: Invitation['state'];
  declare readonly opensAt: Date | null;
  declare readonly expiresAt: Date | null;
  declare readonly sentAt: Date | null;
  declare readonly viewerCan: Invitation['viewerCan'];
  readonly #token: string | null;

  constructor(shown: ShownInvitation, token: string | null) {
    Object.assign(this, shown);
    this.#token = token;
  }

  get token(): string | null {
    return this.#token;
  }
}
