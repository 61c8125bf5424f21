import { Module } from '@nestjs/common';
import { CyclesResolver } from './cycles.resolver.js';

@Module({ providers: [CyclesResolver] })
export class CyclesModule {}
