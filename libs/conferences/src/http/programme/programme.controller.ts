import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { EditProgramme } from '../../application/programme/edit-programme.js';
import { ReadProgramme } from '../../application/programme/read-programme.js';
import { ReleaseProgramme } from '../../application/programme/release-programme.js';
import { ProgrammeDto, ReleaseProgrammeDto } from './programme.dto.js';
import { ProgrammeView, ReleaseListView, ReleasePreviewView, ReleaseView } from './programme.view.js';

@Controller('conferences/:id/programme')
export class ProgrammeController {
  constructor(
    private readonly readProgramme: ReadProgramme,
    private readonly editProgramme: EditProgramme,
    private readonly releaseProgramme: ReleaseProgramme,
  ) {}

  @Get()
  @Needs('conference.read')
  draft(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeView> {
    return this.readProgramme.draft(call, id);
  }

  @Put()
  @Needs('conference.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgrammeDto,
  ): Promise<ProgrammeView> {
    return this.editProgramme.run(call, id, body);
  }

  @Get('release-preview')
  @Needs('conference.edit')
  preview(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ReleasePreviewView> {
    return this.readProgramme.preview(call, id);
  }

  @Get('releases')
  @Needs('conference.read')
  releases(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ReleaseListView> {
    return this.readProgramme.releases(call, id);
  }

  @Post('releases')
  @HttpCode(200)
  @Needs('conference.edit')
  release(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReleaseProgrammeDto,
  ): Promise<ProgrammeView> {
    return this.releaseProgramme.run(call, id, body);
  }

  @Get('releases/:number')
  @Needs('conference.read')
  one(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReleaseView> {
    return this.readProgramme.release(call, id, number);
  }
}
