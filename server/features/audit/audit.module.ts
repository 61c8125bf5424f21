import { Module } from '@nestjs/common';
import { RecordResolver } from './record.resolver.js';
import { RecordService } from './record.service.js';

/** The record that nobody can rewrite unnoticed, and the files that were taken away. */
@Module({ providers: [RecordResolver, RecordService] })
export class AuditModule {}
