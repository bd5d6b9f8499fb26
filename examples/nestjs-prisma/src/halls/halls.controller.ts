/** The routes of halls. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import { CreateHallDto, HallDto, HallPageDto, HallQueryDto, UpdateHallDto } from './halls.dto.js';
import { HallsService } from './halls.service.js';

const PATH = 'api/v1/halls';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('halls')
@Controller(PATH)
export class HallsController {
  constructor(private readonly service: HallsService) {}

  @Get()
  @Operation({ id: 'listHalls', summary: 'List halls', answer: HallPageDto, errors: COMMON })
  list(@Query() query: HallQueryDto): Promise<Page<HallDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createHall',
    summary: 'Create a hall',
    status: 201,
    answer: HallDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateHallDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HallDto> {
    const hall = await this.service.create(data);
    response.location(`/${PATH}/${hall.id}`);
    return hall;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getHall', summary: 'Get a hall', answer: HallDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<HallDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateHall',
    summary: 'Update a hall',
    answer: HallDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateHallDto): Promise<HallDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteHall',
    summary: 'Delete a hall',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
