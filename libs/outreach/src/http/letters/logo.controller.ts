import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { KeepLogo, type LogoOwner } from '../../application/letters/keep-logo.js';

const owners = ['conference', 'campaign'] as const;

export class LogoQuery {
  /** The conference's own, or its campaign's for all of its conferences. */
  @ApiProperty({ enum: owners, enumName: 'LogoOwner' })
  @IsIn(owners)
  owner: LogoOwner;
}

export class LogoFactsView {
  @ApiProperty({ enum: owners, enumName: 'LogoOwner' })
  owner: LogoOwner;
  width: number;
  height: number;
  /** A data: address. */
  picture: string;
}

export class LogoView {
  @ApiProperty({ type: LogoFactsView, nullable: true })
  logo: LogoFactsView | null;
}

@Controller('conferences/:conferenceId/letter-logo')
export class LogoController {
  constructor(private readonly keeper: KeepLogo) {}

  /** What stands at the top of the conference's letters. */
  @Get()
  @Needs('outreach.read')
  show(@TheCall() call: Call, @Param('conferenceId', ParseUUIDPipe) conferenceId: string): Promise<LogoView> {
    return this.keeper.read(call, conferenceId);
  }

  /** PNG or JPEG, at most 1 MB and 2000 pixels a side. */
  @Post()
  @HttpCode(200)
  @Needs('outreach.send')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  put(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { owner }: LogoQuery,
    @TheUpload() upload: Upload | null,
  ): Promise<LogoView> {
    return this.keeper.put(call, conferenceId, owner, upload);
  }

  @Delete()
  @Needs('outreach.send')
  drop(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { owner }: LogoQuery,
  ): Promise<LogoView> {
    return this.keeper.drop(call, conferenceId, owner);
  }
}
