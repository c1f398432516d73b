import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { SignedIn, TheCall } from '#platform/http';
import { KeepViews } from '../application/keep-views.js';
import { SavedViewDto, SavedViewsQuery } from './saved-views.dto.js';
import { SavedViewListView, SavedViewView } from './saved-views.view.js';

@Controller('me/saved-views')
@SignedIn()
export class SavedViewsController {
  constructor(private readonly keepViews: KeepViews) {}

  @Get()
  list(@TheCall() call: Call, @Query() query: SavedViewsQuery): Promise<SavedViewListView> {
    return this.keepViews.list(call, query.list);
  }

  /** One of the same name is replaced. */
  @Post()
  keep(@TheCall() call: Call, @Body() body: SavedViewDto): Promise<SavedViewView> {
    return this.keepViews.keep(call, body);
  }

  @Delete(':id')
  @HttpCode(204)
  drop(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.keepViews.drop(call, id);
  }
}
