import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepBlocks } from '../../application/meetings/keep-blocks.js';
import { KeepMeetingRules } from '../../application/meetings/keep-meeting-rules.js';
import { KeepTables } from '../../application/meetings/keep-tables.js';
import {
  ConfirmQuery,
  DockingRulesDto,
  MeetingBlockDto,
  RoomTablesDto,
  TableStateDto,
} from './ground.dto.js';
import { DockingRulesView, MeetingBlocksView, MeetingTablesView } from './ground.view.js';

/** When, where and by which rules people meet. */
@Controller('conferences/:conferenceId')
export class MeetingGroundsController {
  constructor(
    private readonly rules: KeepMeetingRules,
    private readonly blocks: KeepBlocks,
    private readonly tables: KeepTables,
  ) {}

  @Get('docking-rules')
  @Needs('docking.read')
  readRules(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<DockingRulesView> {
    return this.rules.read(call, conferenceId);
  }

  @Put('docking-rules')
  @Needs('docking.edit')
  setRules(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: DockingRulesDto,
  ): Promise<DockingRulesView> {
    return this.rules.set(call, conferenceId, body);
  }

  @Get('meeting-blocks')
  @Needs('docking.read')
  listBlocks(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<MeetingBlocksView> {
    return this.blocks.list(call, conferenceId);
  }

  @Post('meeting-blocks')
  @Needs('docking.edit')
  addBlock(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: MeetingBlockDto,
  ): Promise<MeetingBlocksView> {
    return this.blocks.add(call, conferenceId, body);
  }

  @Get('meeting-tables')
  @Needs('docking.read')
  listTables(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<MeetingTablesView> {
    return this.tables.list(call, conferenceId);
  }

  /** How many tables stand in a room. */
  @Put('meeting-tables/rooms/:roomId')
  @Needs('docking.edit')
  setRoom(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('roomId', ParseUUIDPipe) roomId: string,
    @Body() body: RoomTablesDto,
  ): Promise<MeetingTablesView> {
    return this.tables.setRoom(call, conferenceId, roomId, body);
  }
}

@Controller('meeting-blocks/:id')
export class MeetingBlocksController {
  constructor(private readonly blocks: KeepBlocks) {}

  @Put()
  @Needs('docking.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MeetingBlockDto,
  ): Promise<MeetingBlocksView> {
    return this.blocks.edit(call, id, body);
  }

  @Delete()
  @Needs('docking.edit')
  remove(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { confirm }: ConfirmQuery,
  ): Promise<MeetingBlocksView> {
    return this.blocks.remove(call, id, confirm);
  }
}

@Controller('meeting-tables/:id')
export class MeetingTablesController {
  constructor(private readonly tables: KeepTables) {}

  /** Closes one table, or opens it again. */
  @Put()
  @Needs('docking.edit')
  setState(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TableStateDto,
  ): Promise<MeetingTablesView> {
    return this.tables.setState(call, id, body);
  }
}
