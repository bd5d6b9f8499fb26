/** The routes of hotels. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  CreateHotelDto,
  HotelDto,
  HotelPageDto,
  HotelQueryDto,
  UpdateHotelDto,
} from './hotels.dto.js';
import { HotelsService } from './hotels.service.js';

const PATH = 'api/v1/hotels';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('hotels')
@Controller(PATH)
export class HotelsController {
  constructor(private readonly service: HotelsService) {}

  @Get()
  @Operation({ id: 'listHotels', summary: 'List hotels', answer: HotelPageDto, errors: COMMON })
  list(@Query() query: HotelQueryDto): Promise<Page<HotelDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createHotel',
    summary: 'Create a hotel',
    status: 201,
    answer: HotelDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateHotelDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HotelDto> {
    const hotel = await this.service.create(data);
    response.location(`/${PATH}/${hotel.id}`);
    return hotel;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getHotel', summary: 'Get a hotel', answer: HotelDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<HotelDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateHotel',
    summary: 'Update a hotel',
    answer: HotelDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateHotelDto): Promise<HotelDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteHotel',
    summary: 'Delete a hotel',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
