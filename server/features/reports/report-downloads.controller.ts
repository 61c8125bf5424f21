import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { contentDisposition } from '../../files/content-disposition.js';
import { BadInput, SaidWithStatus } from '../../graphql/errors.js';
import { languageOfRequest } from '../../graphql/request-language.js';
import { DocumentFailure, type DocumentFailureCode } from '../exports/document-jobs.js';
import type { SheetAudience } from './download-sources.service.js';
import type { Download } from './document-delivery.js';
import { ReleaseDownloads } from './release-downloads.service.js';
import { ReportDownloads } from './report-downloads.service.js';
import { standingOf } from './standing.js';
import { say } from '../../domain/sentence.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const STATUS: Readonly<Record<DocumentFailureCode, number>> = {
  WRITER_BUSY: 503,
  TOO_SLOW: 503,
  TOO_LARGE: 413,
  NOT_WRITTEN: 500,
};

/** Documents over plain HTTP, for the signed-in person of the session's cookie. */
@Controller('api')
export class ReportDownloadsController {
  constructor(
    private readonly downloads: ReportDownloads,
    private readonly released: ReleaseDownloads,
  ) {}

  /** The report as a Word document; errors come as JSON with a message for the person. */
  @Get('reports/:id/report.docx')
  async report(@Req() req: Request, @Param('id') id: string, @Res() res: Response): Promise<void> {
    await send(res, WORD, await written(this.downloads.report(standingOf(req), id)));
  }

  /** A released report as a Word document, exactly as it was released. */
  @Get('releases/:id/report.docx')
  async release(@Req() req: Request, @Param('id') id: string, @Res() res: Response): Promise<void> {
    await send(res, WORD, await written(this.released.report(standingOf(req), id)));
  }

  /** The matrix that was released with a report. */
  @Get('releases/:id/matrix.xlsx')
  async releasedMatrix(@Req() req: Request, @Param('id') id: string, @Res() res: Response): Promise<void> {
    await send(res, SHEET, await written(this.released.matrix(standingOf(req), id)));
  }

  /** The matrix of a review as a workbook: `audience=joint` (what everybody may see) or `mine` (what I may see). */
  @Get('reviews/:id/matrix.xlsx')
  async matrix(
    @Req() req: Request,
    @Param('id') id: string,
    @Query('audience') audience: string | undefined,
    @Res() res: Response,
  ): Promise<void> {
    const asked = { reviewId: id, audience: audienceOf(audience), language: languageOfRequest(req), entryIds: null };
    await send(res, SHEET, await written(this.downloads.matrix(standingOf(req), asked)));
  }

  /**
   * The same with only the rows of `entryIds`, in this order. Those that are not there, or not for these eyes, are left
   * out; refused where none is left, where they are no list of ids, or more than `MOST_ROWS`.
   */
  @Post('reviews/:id/matrix.xlsx')
  @HttpCode(200)
  async rowsOfMatrix(
    @Req() req: Request,
    @Param('id') id: string,
    @Body() body: { audience?: unknown; entryIds?: unknown } | undefined,
    @Res() res: Response,
  ): Promise<void> {
    const { audience, entryIds } = body ?? {};
    const language = languageOfRequest(req);
    const asked = { reviewId: id, audience: audienceOf(audience), language, entryIds: entryIdsOf(entryIds) };
    await send(res, SHEET, await written(this.downloads.matrix(standingOf(req), asked)));
  }
}

/** More than any review has. */
const MOST_ROWS = 10_000;

function entryIdsOf(asked: unknown): readonly string[] {
  const isList = Array.isArray(asked) && asked.length <= MOST_ROWS && asked.every((id) => typeof id === 'string');
  if (!isList) throw new BadInput(say('reports.rowsOfSheet'));
  return asked as string[];
}

function audienceOf(asked: unknown): SheetAudience {
  if (asked === undefined || asked === 'joint') return 'joint';
  if (asked === 'mine') return 'mine';
  throw new BadInput(say('reports.audienceOfSheet'));
}

async function written(download: Promise<Download>): Promise<Download> {
  try {
    return await download;
  } catch (error) {
    if (error instanceof DocumentFailure)
      throw new SaidWithStatus(error.sentence, STATUS[error.code], { cause: error });
    throw error;
  }
}

/** The right is asked for again with every piece: whoever loses it meanwhile gets no further one. */
async function send(res: Response, type: string, { fileName, byteSize, pieces }: Download): Promise<void> {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', contentDisposition(fileName));
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Length', byteSize);
  await pipeline(Readable.from(pieces), res).catch(() => res.destroy());
}
