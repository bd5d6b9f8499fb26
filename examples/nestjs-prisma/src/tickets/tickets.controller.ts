/** The routes of tickets. */
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { TakesJson } from '../core/json-body.interceptor.js';
import { COMMON, Operation, WITH_BODY } from '../core/openapi.js';
import type { Page } from '../core/paging.js';
import { IdPipe } from '../core/request.pipe.js';
import {
  CreateTicketDto,
  TicketDto,
  TicketPageDto,
  TicketQueryDto,
  UpdateTicketDto,
} from './tickets.dto.js';
import { TicketsService } from './tickets.service.js';

const PATH = 'api/v1/tickets';
const ApiId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@ApiTags('tickets')
@Controller(PATH)
export class TicketsController {
  constructor(private readonly service: TicketsService) {}

  @Get()
  @Operation({ id: 'listTickets', summary: 'List tickets', answer: TicketPageDto, errors: COMMON })
  list(@Query() query: TicketQueryDto): Promise<Page<TicketDto>> {
    return this.service.findPage(query);
  }

  @Post()
  @TakesJson()
  @Operation({
    id: 'createTicket',
    summary: 'Create a ticket',
    status: 201,
    answer: TicketDto,
    errors: [...WITH_BODY, 409],
  })
  async create(
    @Body() data: CreateTicketDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDto> {
    const ticket = await this.service.create(data);
    response.location(`/${PATH}/${ticket.id}`);
    return ticket;
  }

  @Get(':id')
  @ApiId()
  @Operation({
    id: 'getTicket',
    summary: 'Get a ticket',
    answer: TicketDto,
    errors: [404, ...COMMON],
  })
  get(@Param('id', IdPipe) id: string): Promise<TicketDto> {
    return this.service.get(id);
  }

  @Patch(':id')
  @TakesJson()
  @ApiId()
  @Operation({
    id: 'updateTicket',
    summary: 'Update a ticket',
    answer: TicketDto,
    errors: [...WITH_BODY, 404, 409],
  })
  update(@Param('id', IdPipe) id: string, @Body() data: UpdateTicketDto): Promise<TicketDto> {
    return this.service.update(id, data);
  }

  @Delete(':id')
  @ApiId()
  @Operation({
    id: 'deleteTicket',
    summary: 'Delete a ticket',
    status: 204,
    errors: [404, 409, ...COMMON],
  })
  async delete(@Param('id', IdPipe) id: string): Promise<void> {
    await this.service.delete(id);
  }
}
