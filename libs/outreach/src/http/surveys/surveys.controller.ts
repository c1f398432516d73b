import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepSurveys } from '../../application/surveys/keep-surveys.js';
import { ReadSurveyResults } from '../../application/surveys/read-survey-results.js';
import { XLSX, spreadsheet } from '../spreadsheet.js';
import { EditSurveyDto, SurveyDto } from './survey.dto.js';
import { SurveyListView, SurveyResultsView, SurveyView } from './survey.view.js';

@Controller('conferences/:conferenceId/surveys')
export class ConferenceSurveysController {
  constructor(private readonly surveys: KeepSurveys) {}

  @Get()
  @Needs('outreach.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<SurveyListView> {
    return this.surveys.list(call, conferenceId);
  }

  @Post()
  @Needs('outreach.send')
  make(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: SurveyDto,
  ): Promise<SurveyView> {
    return this.surveys.make(call, conferenceId, body);
  }
}

@Controller('surveys/:id')
export class SurveysController {
  constructor(
    private readonly surveys: KeepSurveys,
    private readonly readResults: ReadSurveyResults,
  ) {}

  @Get()
  @Needs('outreach.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyView> {
    return this.surveys.one(call, id);
  }

  /** Once there are answers only words and closing date change. */
  @Put()
  @Needs('outreach.send')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditSurveyDto,
  ): Promise<SurveyView> {
    return this.surveys.edit(call, id, body);
  }

  @Post('copy')
  @Needs('outreach.send')
  copy(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyView> {
    return this.surveys.copy(call, id);
  }

  @Get('results')
  @Needs('outreach.read')
  results(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyResultsView> {
    return this.readResults.run(call, id);
  }

  @Post('export')
  @HttpCode(200)
  @Needs('reports.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async export(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return spreadsheet(await this.readResults.export(call, id));
  }
}
