import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { Caretakers } from './caretakers.service.js';
import { EntrustedRowsService } from './entrusted-rows.service.js';
import { PageCareResolver, PortfoliosResolver } from './portfolios.resolver.js';
import { PortfoliosService } from './portfolios.service.js';

@Module({
  imports: [MatrixModule],
  providers: [Caretakers, EntrustedRowsService, PageCareResolver, PortfoliosResolver, PortfoliosService],
})
export class PortfoliosModule {}
