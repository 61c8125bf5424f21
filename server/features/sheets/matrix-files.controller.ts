import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileRefusal } from '../../files/file-refusal.js';
import { receiveSmallFile } from '../../files/receive-small-file.js';
import { NothingReceived } from '../../files/received-file.js';
import { BadInput, Unauthenticated } from '../../graphql/errors.js';
import { languageOfRequest } from '../../graphql/request-language.js';
import { spoken } from '../../language/spoken.js';
import { MatrixUploads } from './matrix-uploads.service.js';
import { say } from '../../domain/sentence.js';

/** Takes a spreadsheet of the matrix as multipart form data; all else about it is GraphQL. */
@Controller('api/workspaces')
export class MatrixFilesController {
  constructor(private readonly uploads: MatrixUploads) {}

  /** Answers 201 with the file’s id, or 422 with the reason and what to do. */
  @Post(':id/matrix-files')
  async upload(@Param('id') workspaceId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const { actor } = req.session;
    if (!actor) throw new Unauthenticated();
    try {
      const { id } = await this.uploads.upload(actor, workspaceId, await receiveSmallFile(req));
      res.status(201).json({ id });
    } catch (error) {
      if (error instanceof NothingReceived) throw new BadInput(say('files.oneFile'));
      if (!(error instanceof FileRefusal)) throw error;
      res.status(422).json({ code: error.code, message: spoken(error.sentence, languageOfRequest(req)) });
    }
  }
}
