import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { ExportMilestones } from '../../application/milestones/export-milestones.js';
import { KeepMilestones } from '../../application/milestones/keep-milestones.js';
import { KeepTemplates } from '../../application/milestones/keep-templates.js';
import { MoveMilestone } from '../../application/milestones/move-milestone.js';
import { OwnMilestones } from '../../application/milestones/own-milestones.js';
import { ReadMilestones } from '../../application/milestones/read-milestones.js';
import { ANY_FILE, attachment, exported, XLSX } from '../agreements/attachment.js';
import {
  EditMilestoneDto,
  MilestoneExportDto,
  MilestoneFilterDto,
  MilestoneListQuery,
  MilestoneTemplatesDto,
  MoveMilestoneDto,
  NewMilestoneDto,
} from './milestone.dto.js';
import {
  MilestoneDetailView,
  MilestoneListView,
  MilestonesLinkView,
  MilestoneTemplatesView,
} from './milestone.view.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

@Controller('conferences/:conferenceId/milestones')
export class ConferenceMilestonesController {
  constructor(
    private readonly read: ReadMilestones,
    private readonly keep: KeepMilestones,
    private readonly exports: ExportMilestones,
  ) {}

  @Get()
  @Needs('signing.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: MilestoneListQuery,
  ): Promise<MilestoneListView> {
    return this.read.list(call, conferenceId, query);
  }

  @Post()
  @Needs('signing.edit')
  add(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: NewMilestoneDto,
  ): Promise<MilestoneDetailView> {
    return this.keep.add(call, conferenceId, body);
  }

  @Post('export')
  @HttpCode(200)
  @Needs('signing.read')
  @ApiProduces(XLSX, 'text/csv')
  @ApiOkResponse({ content: { [XLSX]: binary, 'text/csv': binary } })
  async export(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() filter: MilestoneFilterDto,
    @Body() body: MilestoneExportDto,
  ): Promise<StreamableFile> {
    return exported(await this.exports.run(call, conferenceId, body, filter), body.format);
  }
}

@Controller('milestones/:id')
export class MilestonesController {
  constructor(
    private readonly read: ReadMilestones,
    private readonly keep: KeepMilestones,
    private readonly moves: MoveMilestone,
  ) {}

  @Get()
  @Needs('signing.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MilestoneDetailView> {
    return this.read.one(call, id);
  }

  @Put()
  @Needs('signing.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditMilestoneDto,
  ): Promise<MilestoneDetailView> {
    return this.keep.edit(call, id, body);
  }

  /** Answers a report, ends the milestone or brings it back. */
  @Post('move')
  @HttpCode(200)
  @Needs('signing.edit')
  move(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveMilestoneDto,
  ): Promise<MilestoneDetailView> {
    return this.moves.run(call, id, body);
  }

  @Post('files')
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  attach(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @TheUpload() upload: Upload | null,
  ): Promise<MilestoneDetailView> {
    return this.keep.attach(call, id, upload);
  }

  @Get('files/:fileId')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: binary } })
  async file(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.keep.openFile(call, id, fileId));
  }
}

@Controller('agreements/:id/parties/:partyId/milestones-link')
export class MilestonesLinkController {
  constructor(private readonly own: OwnMilestones) {}

  @Post()
  @Needs('signing.edit')
  link(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<MilestonesLinkView> {
    return this.own.link(call, id, partyId);
  }
}

@Controller('agreement-kinds/:id/milestones')
export class MilestoneTemplatesController {
  constructor(private readonly templates: KeepTemplates) {}

  @Get()
  @Needs('signing.read')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<MilestoneTemplatesView> {
    return this.templates.list(id);
  }

  /** All of the kind; agreements signed before keep theirs. */
  @Put()
  @Needs('signing.edit')
  set(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MilestoneTemplatesDto,
  ): Promise<MilestoneTemplatesView> {
    return this.templates.set(call, id, body);
  }
}
