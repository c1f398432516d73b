import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Needs, PageQuery, TheCall } from '#platform/http';
import { ChangeColleague } from '../application/change-colleague.js';
import { InviteColleague } from '../application/invite-colleague.js';
import { ListColleagues } from '../application/list-colleagues.js';
import { ChangeColleagueDto, InviteColleagueDto } from './colleagues.dto.js';
import { ColleagueListView, ColleagueView } from './colleagues.view.js';

@Controller('colleagues')
export class ColleaguesController {
  constructor(
    private readonly listColleagues: ListColleagues,
    private readonly inviteColleague: InviteColleague,
    private readonly changeColleague: ChangeColleague,
  ) {}

  @Get()
  @Needs('conference.edit')
  async list(@TheCall() call: Call, @Query() query: PageQuery): Promise<ColleagueListView> {
    const { q = null, limit, cursor } = query;
    const page = await this.listColleagues.run(call, { q, limit, after: decodeCursor(cursor) });
    return { items: page.items, nextCursor: page.last && encodeCursor(page.last) };
  }

  /** Invites by mail; who is already here gets the roles added, who has not come in yet a new link. */
  @Post()
  @Needs('conference.edit')
  invite(@TheCall() call: Call, @Body() body: InviteColleagueDto): Promise<ColleagueView> {
    return this.inviteColleague.run(call, body);
  }

  @Put(':id')
  @Needs('conference.edit')
  change(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeColleagueDto,
  ): Promise<ColleagueView> {
    return this.changeColleague.run(call, id, body);
  }
}
