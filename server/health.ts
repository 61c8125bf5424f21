import { Controller, Get, Inject, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export const INSTANCE_ID = Symbol('INSTANCE_ID');

/** For those who watch the program: whether it lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(INSTANCE_ID) private readonly instance: string,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  @Get('live')
  live() {
    return { instance: this.instance };
  }

  @Get('ready')
  async ready() {
    try {
      await this.source.query('select 1');
      return { ready: true };
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }

  @Get('*unknown')
  unknown(): never {
    throw new NotFoundException();
  }
}
