import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import {
  IndicatorFieldsResolver,
  MeasurementFieldsResolver,
  PageIndicatorsResolver,
} from './indicator-fields.resolver.js';
import { IndicatorViewService } from './indicator-view.service.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import { IndicatorsService } from './indicators.service.js';
import { MeasurementsService } from './measurements.service.js';
import { RowLabelsService } from './row-labels.service.js';

@Module({
  imports: [MatrixModule, RecommendationsModule],
  providers: [
    IndicatorFieldsResolver,
    IndicatorViewService,
    IndicatorsResolver,
    IndicatorsService,
    MeasurementFieldsResolver,
    MeasurementsService,
    PageIndicatorsResolver,
    RowLabelsService,
  ],
  exports: [IndicatorViewService, IndicatorsService, RowLabelsService],
})
export class IndicatorsModule {}
