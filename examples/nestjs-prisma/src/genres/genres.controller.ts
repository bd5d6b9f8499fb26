/** The routes of genres. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  CreateGenreDto,
  GenreDto,
  GenrePageDto,
  GenreQueryDto,
  UpdateGenreDto,
} from './genres.dto.js';
import { GenresService } from './genres.service.js';

const PATH = 'api/v1/genres';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('genres')
@Controller(PATH)
export class GenresController {
  constructor(private readonly service: GenresService) {}

  @Get()
  @Operation({ id: 'listGenres', summary: 'List genres', answer: GenrePageDto, errors: COMMON })
  list(@Query() query: GenreQueryDto): Promise<Page<GenreDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createGenre',
    summary: 'Create a genre',
    status: 201,
    answer: GenreDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateGenreDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GenreDto> {
    const genre = await this.service.create(data);
    response.location(`/${PATH}/${genre.id}`);
    return genre;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getGenre', summary: 'Get a genre', answer: GenreDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<GenreDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateGenre',
    summary: 'Update a genre',
    answer: GenreDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateGenreDto): Promise<GenreDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteGenre',
    summary: 'Delete a genre',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
