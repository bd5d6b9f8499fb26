/** Halls: their routes, their use cases, and where they are kept. */
import { Module } from '@nestjs/common';

import { HallsController } from './halls.controller.js';
import { HallsRepository } from './halls.repository.js';
import { HallsService } from './halls.service.js';

@Module({
  controllers: [HallsController],
  providers: [HallsService, HallsRepository],
  exports: [HallsService],
})
export class HallsModule {}
