import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { ReadFeeds } from '../../application/programme/read-feeds.js';

/** Calendar programs send no Accept-Language worth the name: the address says it. */
export class FeedQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language: 'zh' | 'en' = 'zh';
}

export class FeedListQuery extends FeedQuery {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

const CACHE = 'public, max-age=300';
const calendar = (text: string): StreamableFile =>
  new StreamableFile(Buffer.from(text), {
    type: 'text/calendar; charset=utf-8',
    disposition: 'inline; filename="zijin.ics"',
  });

@Controller('public')
export class FeedsController {
  constructor(private readonly feeds: ReadFeeds) {}

  @Get('conferences.ics')
  @Public()
  @Header('cache-control', CACHE)
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async upcoming(@TheCall() call: Call, @Query() query: FeedListQuery): Promise<StreamableFile> {
    return calendar(await this.feeds.upcoming(call, query.language, query.campaignId));
  }

  @Get('conferences/:slug/calendar.ics')
  @Public()
  @Header('cache-control', CACHE)
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async conference(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Query() query: FeedQuery,
  ): Promise<StreamableFile> {
    return calendar(await this.feeds.conference(call, slug, query.language));
  }
}
