/** The routes of bookings. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  BookingDto,
  BookingPageDto,
  BookingQueryDto,
  CreateBookingDto,
  UpdateBookingDto,
} from './bookings.dto.js';
import { BookingsService } from './bookings.service.js';

const PATH = 'api/v1/bookings';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('bookings')
@Controller(PATH)
export class BookingsController {
  constructor(private readonly service: BookingsService) {}

  @Get()
  @Operation({
    id: 'listBookings',
    summary: 'List bookings',
    answer: BookingPageDto,
    errors: COMMON,
  })
  list(@Query() query: BookingQueryDto): Promise<Page<BookingDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createBooking',
    summary: 'Create a booking',
    status: 201,
    answer: BookingDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateBookingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BookingDto> {
    const booking = await this.service.create(data);
    response.location(`/${PATH}/${booking.id}`);
    return booking;
  }

  @Get(':id')
  @ApiId()
  @Operation({
    id: 'getBooking',
    summary: 'Get a booking',
    answer: BookingDto,
    errors: [404, ...COMMON],
  })
  get(@Param('id', IdPipe) id: string): Promise<BookingDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateBooking',
    summary: 'Update a booking',
    answer: BookingDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateBookingDto): Promise<BookingDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteBooking',
    summary: 'Delete a booking',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
