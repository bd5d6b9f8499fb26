/** The routes of guests. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  CreateGuestDto,
  GuestDto,
  GuestPageDto,
  GuestQueryDto,
  UpdateGuestDto,
} from './guests.dto.js';
import { GuestsService } from './guests.service.js';

const PATH = 'api/v1/guests';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('guests')
@Controller(PATH)
export class GuestsController {
  constructor(private readonly service: GuestsService) {}

  @Get()
  @Operation({ id: 'listGuests', summary: 'List guests', answer: GuestPageDto, errors: COMMON })
  list(@Query() query: GuestQueryDto): Promise<Page<GuestDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createGuest',
    summary: 'Create a guest',
    status: 201,
    answer: GuestDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateGuestDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestDto> {
    const guest = await this.service.create(data);
    response.location(`/${PATH}/${guest.id}`);
    return guest;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getGuest', summary: 'Get a guest', answer: GuestDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<GuestDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateGuest',
    summary: 'Update a guest',
    answer: GuestDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateGuestDto): Promise<GuestDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteGuest',
    summary: 'Delete a guest',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
