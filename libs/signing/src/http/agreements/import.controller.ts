import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { ImportAgreements } from '../../application/agreements/import-agreements.js';
import { XLSX, spreadsheet } from './attachment.js';
import { AgreementFileQuery, AgreementMappingDto, ImportAgreementsDto, mappingOf } from './import.dto.js';
import { AgreementImportResultView, AgreementPreviewView } from './import.view.js';

@Controller('conferences/:conferenceId/agreements/import')
export class AgreementsImportController {
  constructor(private readonly importer: ImportAgreements) {}

  @Get('template')
  @Needs('signing.edit')
  @ApiProduces(XLSX)
  async template(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { language = call.language }: AgreementFileQuery,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.importer.template(call, conferenceId, language));
  }

  /** Keeps the file for a day and says what importing it would do; adds nothing. */
  @Post('preview')
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  preview(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TheUpload() upload: Upload | null,
  ): Promise<AgreementPreviewView> {
    return this.importer.preview(call, conferenceId, upload);
  }

  /** The same file by another mapping. */
  @Post(':uploadId/preview')
  @HttpCode(200)
  @Needs('signing.edit')
  again(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Body() body: AgreementMappingDto,
  ): Promise<AgreementPreviewView> {
    return this.importer.again(call, conferenceId, uploadId, mappingOf(body));
  }

  /** All rows or none. */
  @Post()
  @HttpCode(200)
  @Needs('signing.edit')
  run(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ImportAgreementsDto,
  ): Promise<AgreementImportResultView> {
    return this.importer.run(call, conferenceId, body.uploadId, mappingOf(body));
  }

  /** The uploaded list, and a last column that says what is wrong in each row by the mapping last previewed. */
  @Get(':uploadId/marked-file')
  @Needs('signing.edit')
  @ApiProduces(XLSX)
  async marked(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() { language = call.language }: AgreementFileQuery,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.importer.marked(call, conferenceId, uploadId, language));
  }
}
