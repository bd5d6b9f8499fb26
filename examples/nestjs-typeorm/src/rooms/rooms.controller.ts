/** The routes of rooms. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import { CreateRoomDto, RoomDto, RoomPageDto, RoomQueryDto, UpdateRoomDto } from './rooms.dto.js';
import { RoomsService } from './rooms.service.js';

const PATH = 'api/v1/rooms';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('rooms')
@Controller(PATH)
export class RoomsController {
  constructor(private readonly service: RoomsService) {}

  @Get()
  @Operation({ id: 'listRooms', summary: 'List rooms', answer: RoomPageDto, errors: COMMON })
  list(@Query() query: RoomQueryDto): Promise<Page<RoomDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createRoom',
    summary: 'Create a room',
    status: 201,
    answer: RoomDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateRoomDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoomDto> {
    const room = await this.service.create(data);
    response.location(`/${PATH}/${room.id}`);
    return room;
  }

  @Get(':id')
  @ApiId()
  @Operation({ id: 'getRoom', summary: 'Get a room', answer: RoomDto, errors: [404, ...COMMON] })
  get(@Param('id', IdPipe) id: string): Promise<RoomDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateRoom',
    summary: 'Update a room',
    answer: RoomDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateRoomDto): Promise<RoomDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteRoom',
    summary: 'Delete a room',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
