import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { say, type Sentence } from '../../domain/sentence.js';
import { languageOfRequest } from '../../graphql/request-language.js';
import { spoken } from '../../language/spoken.js';
import { contentDisposition } from '../../files/content-disposition.js';
import { FileRefusal } from '../../files/file-refusal.js';
import { NothingReceived, receiveFile } from '../../files/received-file.js';
import { BadInput, Refused, Unauthenticated } from '../../graphql/errors.js';
import { Conflict } from '../../graphql/result.js';
import { FileDownloads } from './file-downloads.service.js';
import { FileUploads } from './file-uploads.service.js';

/** The bytes of files of evidence, in and out; all else about them is GraphQL. */
@Controller('api')
export class EvidenceFilesController {
  constructor(
    private readonly downloads: FileDownloads,
    private readonly uploads: FileUploads,
  ) {}

  /**
   * Puts the one file of a form on a piece of evidence: 201 with the evidence’s id and version, 422 with the reason and
   * what to do, 409 when somebody changed the evidence meanwhile.
   */
  @Post('evidence/:id/file')
  async upload(
    @Param('id') id: string,
    @Query('expectedVersion') version: string | undefined,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const actor = actorOf(req);
    if (!/^[1-9]\d{0,8}$/.test(version ?? '')) throw new BadInput(say('evidence.versionNeeded'));
    try {
      await this.uploads.check(actor, id, Number(req.headers['content-length'] ?? 0));
      const file = await receiveFile(req);
      try {
        answer(req, res, await this.uploads.keep(actor, id, Number(version), file));
      } finally {
        await file.bytes.close();
      }
    } catch (error) {
      req.resume(); // whoever still sends must be heard out to read why not
      const refusal = refusalOf(error);
      if (!refusal) throw error instanceof NothingReceived ? new BadInput(say('files.oneFile')) : error;
      const { code, sentence } = refusal;
      res.status(422).json({ code, message: spoken(sentence, languageOfRequest(req)) });
    }
  }

  /** A file as an attachment that no browser opens as a page; its right is asked for now, and again with every piece. */
  @Get('files/:id')
  async download(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const { name, type, byteSize, pieces } = await this.downloads.download(actorOf(req), id);
    res.setHeader('Content-Type', type);
    res.setHeader('Content-Length', byteSize);
    res.setHeader('Content-Disposition', contentDisposition(name));
    res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(pieces), res).catch(() => res.destroy());
  }
}

function answer(req: Request, res: Response, outcome: Conflict | { id: string; version: number }) {
  if (outcome instanceof Conflict) {
    const message = spoken(say('evidence.changedMeanwhile'), languageOfRequest(req));
    res.status(409).json({ code: 'CONFLICT', message });
  } else res.status(201).json({ id: outcome.id, version: outcome.version });
}

/** What the person can mend; null for what is answered as on every other path. */
function refusalOf(error: unknown): { code: string; sentence: Sentence } | null {
  const refusal = error instanceof Refused ? error.refusal : error;
  if (!(refusal instanceof Refusal || refusal instanceof FileRefusal) || refusal.code === 'NOT_ALLOWED') return null;
  return { code: refusal.code, sentence: refusal instanceof Refusal ? refusal.message : refusal.sentence };
}

function actorOf(req: Request): Actor {
  const { actor } = req.session;
  if (!actor) throw new Unauthenticated();
  return actor;
}
