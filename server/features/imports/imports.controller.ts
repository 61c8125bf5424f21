import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import busboy from 'busboy';
import type { Request, Response } from 'express';
import { FILE_LIMITS } from '../../files/file-limits.js';
import { FileRefusal } from '../../files/file-refusal.js';
import { BadInput, Unauthenticated } from '../../graphql/errors.js';
import { ImportsService } from './imports.service.js';

interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

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
      const { id } = await this.imports.upload(actor, workspaceId, await receive(req));
      res.status(201).json({ id });
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      res.status(422).json({ code: error.code, message: error.message });
    }
  }
}

/** The one file of a form, at most one byte more than is allowed, so that the reader can say it is too large. */
function receive(req: Request): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new BadInput('Send one file as multipart form data.'));
    if (!req.headers['content-type']?.startsWith('multipart/form-data')) return fail();
    const form = busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, fileSize: FILE_LIMITS.fileBytes + 1 },
    });
    let file: UploadedFile | null = null;
    form.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => (file = { name: filename || 'file', bytes: Buffer.concat(chunks) }));
    });
    form.on('error', fail);
    form.on('close', () => (file ? resolve(file) : fail()));
    req.on('aborted', fail);
    req.pipe(form);
  });
}
