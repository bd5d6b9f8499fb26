/** Performances: their routes, their use cases, and where they are kept. */
import { Module } from '@nestjs/common';

import { PerformancesController } from './performances.controller.js';
import { PerformancesRepository } from './performances.repository.js';
import { PerformancesService } from './performances.service.js';

@Module({
  controllers: [PerformancesController],
  providers: [PerformancesService, PerformancesRepository],
  exports: [PerformancesService],
})
export class PerformancesModule {}
