/** Health: whether the process lives, and whether it can work. */
import { Controller, Get, Module, ServiceUnavailableException } from '@nestjs/common';
import { ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';
import {
  type HealthCheckResult,
  HealthCheckService,
  HealthIndicatorService,
  TerminusModule,
} from '@nestjs/terminus';

import { Database } from './database.js';
import { ApiError } from './errors.js';
import { Operation } from './openapi.js';

@ApiSchema({ name: 'Liveness' })
class LivenessDto {
  @ApiProperty({ type: 'string', enum: ['ok'] })
  status!: 'ok';
}

@ApiSchema({ name: 'Readiness' })
class ReadinessDto extends LivenessDto {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: ['ok'] } })
  checks!: Record<string, 'ok'>;
}

@ApiTags('health')
@Controller('health')
class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
  ) {}

  @Get('live')
  @Operation({
    id: 'getLiveness',
    summary: 'Tell whether the process answers',
    answer: LivenessDto,
    errors: [500],
  })
  getLiveness(): LivenessDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Operation({
    id: 'getReadiness',
    summary: 'Tell whether the dependencies answer',
    answer: ReadinessDto,
    errors: [500, 503],
  })
  async getReadiness(): Promise<ReadinessDto> {
    const { info } = await this.check();
    return {
      status: 'ok',
      checks: Object.fromEntries(Object.keys(info ?? {}).map((name) => [name, 'ok'])),
    };
  }

  private async check(): Promise<HealthCheckResult> {
    try {
      return await this.health.check([
        async () => {
          const indicator = this.indicators.check('database');
          return (await this.database.isReady()) ? indicator.up() : indicator.down();
        },
      ]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      const { error: down = {} } = error.getResponse() as HealthCheckResult;
      const details = Object.keys(down).map((field) => ({ field, message: 'does not answer' }));
      throw new ApiError('service_unavailable', 'The service cannot work.', details);
    }
  }
}

@Module({ imports: [TerminusModule.forRoot({ logger: false })], controllers: [HealthController] })
export class HealthModule {}
