import { Injectable } from '@nestjs/common';
import type { ShareKind } from '../../domain/vocabulary.js';
import type { ShareableKind } from './shareable.js';

/** All kinds of things that can be shared; rooms above this one add theirs when the program starts. */
@Injectable()
export class ShareablesService {
  private readonly kinds = new Map<ShareKind, ShareableKind>();

  add(kind: ShareableKind): void {
    this.kinds.set(kind.kind, kind);
  }

  of(kind: ShareKind): ShareableKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`nobody says how a thing of the kind ${kind} is shared`);
    return found;
  }
}
