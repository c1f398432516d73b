import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ListCheckInPoints } from '../application/list-check-in-points.js';
import { SaveCheckInPoint } from '../application/save-check-in-point.js';
import { CheckInPointInput } from './check-in-point.dto.js';
import { CheckInPointListView, CheckInPointView } from './check-in-point.view.js';

@Controller('conferences/:id/check-in-points')
export class CheckInPointsController {
  constructor(
    private readonly listCheckInPoints: ListCheckInPoints,
    private readonly saveCheckInPoint: SaveCheckInPoint,
  ) {}

  @Get()
  @Needs('conference.read')
  list(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<CheckInPointListView> {
    return this.listCheckInPoints.run(call, id);
  }

  @Post()
  @Needs('conference.edit')
  add(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CheckInPointInput,
  ): Promise<CheckInPointView> {
    return this.saveCheckInPoint.run(call, id, null, body);
  }

  @Put(':pointId')
  @Needs('conference.edit')
  change(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pointId', ParseUUIDPipe) pointId: string,
    @Body() body: CheckInPointInput,
  ): Promise<CheckInPointView> {
    return this.saveCheckInPoint.run(call, id, pointId, body);
  }
}
