/** The routes of amenities. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  AmenityDto,
  AmenityPageDto,
  AmenityQueryDto,
  CreateAmenityDto,
  UpdateAmenityDto,
} from './amenities.dto.js';
import { AmenitiesService } from './amenities.service.js';

const PATH = 'api/v1/amenities';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('amenities')
@Controller(PATH)
export class AmenitiesController {
  constructor(private readonly service: AmenitiesService) {}

  @Get()
  @Operation({
    id: 'listAmenities',
    summary: 'List amenities',
    answer: AmenityPageDto,
    errors: COMMON,
  })
  list(@Query() query: AmenityQueryDto): Promise<Page<AmenityDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createAmenity',
    summary: 'Create an amenity',
    status: 201,
    answer: AmenityDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateAmenityDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AmenityDto> {
    const amenity = await this.service.create(data);
    response.location(`/${PATH}/${amenity.id}`);
    return amenity;
  }

  @Get(':id')
  @ApiId()
  @Operation({
    id: 'getAmenity',
    summary: 'Get an amenity',
    answer: AmenityDto,
    errors: [404, ...COMMON],
  })
  get(@Param('id', IdPipe) id: string): Promise<AmenityDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateAmenity',
    summary: 'Update an amenity',
    answer: AmenityDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateAmenityDto): Promise<AmenityDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteAmenity',
    summary: 'Delete an amenity',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
