import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';

/** The queue, for every feature. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
