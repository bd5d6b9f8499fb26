/** The routes of plays. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import { CreatePlayDto, PlayDto, PlayPageDto, PlayQueryDto, UpdatePlayDto } from './plays.dto.js';
import { PlaysService } from './plays.service.js';

const PATH = 'api/v1/plays';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('plays')
@Controller(PATH)
export class PlaysController {
  constructor(private readonly service: PlaysService) {}

  @Get()
  @Operation({ id: 'listPlays', summary: 'List plays', answer: PlayPageDto, errors: COMMON })
  list(@Query() query: PlayQueryDto): Promise<Page<PlayDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createPlay',
    summary: 'Create a play',
    status: 201,
    answer: PlayDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreatePlayDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlayDto> {
    const play = await this.service.create(data);
    response.location(`/${PATH}/${play.id}`);
    return play;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getPlay', summary: 'Get a play', answer: PlayDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<PlayDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updatePlay',
    summary: 'Update a play',
    answer: PlayDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdatePlayDto): Promise<PlayDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deletePlay',
    summary: 'Delete a play',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
