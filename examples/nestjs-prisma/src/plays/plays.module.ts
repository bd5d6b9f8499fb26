/** Plays: their routes, their use cases, and where they are kept. */
import { Module } from '@nestjs/common';

import { PlaysController } from './plays.controller.js';
import { PlaysRepository } from './plays.repository.js';
import { PlaysService } from './plays.service.js';

@Module({
  controllers: [PlaysController],
  providers: [PlaysService, PlaysRepository],
  exports: [PlaysService],
})
export class PlaysModule {}
