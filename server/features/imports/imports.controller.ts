import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileRefusal } from '../../files/file-refusal.js';
import { receiveSmallFile } from '../../files/receive-small-file.js';
import { NothingReceived } from '../../files/received-file.js';
import { BadInput, Unauthenticated } from '../../graphql/errors.js';
import { languageOfRequest } from '../../graphql/request-language.js';
import { spoken } from '../../language/spoken.js';
import { ImportsService } from './imports.service.js';
import { say } from '../../domain/sentence.js';

/** Takes a file to import as multipart form data; all else about imports is GraphQL. */
@Controller('api/workspaces')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Answers 201 with the import’s id, or 422 with the reason and what to do. */
  @Post(':id/imports')
  async upload(@Param('id') workspaceId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const { actor } = req.session;
    if (!actor) throw new Unauthenticated();
    try {
      const { id } = await this.imports.upload(actor, workspaceId, await receiveSmallFile(req));
      res.status(201).json({ id });
    } catch (error) {
      if (error instanceof NothingReceived) throw new BadInput(say('files.oneFile'));
      if (!(error instanceof FileRefusal)) throw error;
      res.status(422).json({ code: error.code, message: spoken(error.sentence, languageOfRequest(req)) });
    }
  }
}
