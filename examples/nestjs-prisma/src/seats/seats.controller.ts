/** The routes of seats. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import { CreateSeatDto, SeatDto, SeatPageDto, SeatQueryDto, UpdateSeatDto } from './seats.dto.js';
import { SeatsService } from './seats.service.js';

const PATH = 'api/v1/seats';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('seats')
@Controller(PATH)
export class SeatsController {
  constructor(private readonly service: SeatsService) {}

  @Get()
  @Operation({ id: 'listSeats', summary: 'List seats', answer: SeatPageDto, errors: COMMON })
  list(@Query() query: SeatQueryDto): Promise<Page<SeatDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createSeat',
    summary: 'Create a seat',
    status: 201,
    answer: SeatDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateSeatDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeatDto> {
    const seat = await this.service.create(data);
    response.location(`/${PATH}/${seat.id}`);
    return seat;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getSeat', summary: 'Get a seat', answer: SeatDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<SeatDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateSeat',
    summary: 'Update a seat',
    answer: SeatDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateSeatDto): Promise<SeatDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteSeat',
    summary: 'Delete a seat',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
