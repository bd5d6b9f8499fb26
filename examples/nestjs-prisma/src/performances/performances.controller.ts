/** The routes of performances. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  CreatePerformanceDto,
  PerformanceDto,
  PerformancePageDto,
  PerformanceQueryDto,
  UpdatePerformanceDto,
} from './performances.dto.js';
import { PerformancesService } from './performances.service.js';

const PATH = 'api/v1/performances';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('performances')
@Controller(PATH)
export class PerformancesController {
  constructor(private readonly service: PerformancesService) {}

  @Get()
  @Operation({
    id: 'listPerformances',
    summary: 'List performances',
    answer: PerformancePageDto,
    errors: COMMON,
  })
  list(@Query() query: PerformanceQueryDto): Promise<Page<PerformanceDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createPerformance',
    summary: 'Create a performance',
    status: 201,
    answer: PerformanceDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreatePerformanceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PerformanceDto> {
    const performance = await this.service.create(data);
    response.location(`/${PATH}/${performance.id}`);
    return performance;
  }

  @Get(':id')
  @ApiId()
  @Operation({
    id: 'getPerformance',
    summary: 'Get a performance',
    answer: PerformanceDto,
    errors: [404, ...COMMON],
  })
  get(@Param('id', IdPipe) id: string): Promise<PerformanceDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updatePerformance',
    summary: 'Update a performance',
    answer: PerformanceDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(
    @Param('id', IdPipe) id: string,
    @Body() data: UpdatePerformanceDto,
  ): Promise<PerformanceDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deletePerformance',
    summary: 'Delete a performance',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
