import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { ImportList } from '../../application/import/import-list.js';
import { ListFiles } from '../../application/import/list-files.js';
import { PreviewList } from '../../application/import/preview-list.js';
import type { ColumnMapping } from '../../domain/import/person-columns.js';
import { XLSX, download } from '../download.js';
import { ImportListDto, ListFileQuery, ListSettingsDto } from './import.dto.js';
import { ListPreviewView, ListResultView } from './import.view.js';

const mappingOf = ({ columns }: ListSettingsDto): ColumnMapping =>
  Object.fromEntries(columns.map(({ field, column }) => [field, column]));

@Controller('conferences/:conferenceId/registrations/import')
export class RegistrationImportController {
  constructor(
    private readonly previews: PreviewList,
    private readonly importer: ImportList,
    private readonly files: ListFiles,
  ) {}

  @Get('template')
  @Needs('registration.admit')
  @ApiProduces(XLSX)
  async template(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: ListFileQuery,
  ): Promise<StreamableFile> {
    return download(await this.files.template(call, conferenceId, query.language ?? call.language));
  }

  /** Keeps the file for a day and says what importing it would do; registers nobody. */
  @Post('preview')
  @Needs('registration.admit')
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
  ): Promise<ListPreviewView> {
    return this.previews.run(call, conferenceId, upload);
  }

  /** The same file by other settings. */
  @Post(':uploadId/preview')
  @HttpCode(200)
  @Needs('registration.admit')
  previewAgain(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Body() body: ListSettingsDto,
  ): Promise<ListPreviewView> {
    const { participantType } = body;
    return this.previews.again(call, conferenceId, uploadId, { participantType, mapping: mappingOf(body) });
  }

  /** All rows or none. */
  @Post()
  @HttpCode(200)
  @Needs('registration.admit')
  run(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ImportListDto,
  ): Promise<ListResultView> {
    return this.importer.run(call, conferenceId, { ...body, mapping: mappingOf(body) });
  }

  /** The uploaded list, and a last column that says what is wrong in each row by the settings last previewed. */
  @Get(':uploadId/marked-file')
  @Needs('registration.admit')
  @ApiProduces(XLSX)
  async markedFile(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() query: ListFileQuery,
  ): Promise<StreamableFile> {
    return download(await this.files.marked(call, conferenceId, uploadId, query.language ?? call.language));
  }
}
