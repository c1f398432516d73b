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
import { ImportOrganisations } from '../application/import/import-organisations.js';
import { MarkImportFile } from '../application/import/mark-import-file.js';
import { PreviewImport } from '../application/import/preview-import.js';
import { importTemplate } from '../application/import/import-template.js';
import { XLSX, download } from './download.js';
import { ImportOrganisationsDto, PreviewAgainDto, DownloadQuery } from './import.dto.js';
import { ImportPreviewView, ImportResultView } from './import.view.js';

@Controller('organisations/import')
export class OrganisationImportController {
  constructor(
    private readonly previews: PreviewImport,
    private readonly importer: ImportOrganisations,
    private readonly marker: MarkImportFile,
  ) {}

  @Get('template')
  @Needs('organisations.import')
  @ApiProduces(XLSX)
  template(@TheCall() call: Call, @Query() query: DownloadQuery): StreamableFile {
    return download(importTemplate(query.language ?? call.language));
  }

  /** Keeps the file for a day and says what importing it would do; writes no organisation. */
  @Post('preview')
  @Needs('organisations.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  preview(@TheCall() call: Call, @TheUpload() upload: Upload | null): Promise<ImportPreviewView> {
    return this.previews.run(call, upload);
  }

  /** The same file with another mapping. */
  @Post(':uploadId/preview')
  @HttpCode(200)
  @Needs('organisations.import')
  previewAgain(
    @TheCall() call: Call,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Body() body: PreviewAgainDto,
  ): Promise<ImportPreviewView> {
    return this.previews.again(call, uploadId, body.mapping, body.tags);
  }

  /** All rows or none. */
  @Post()
  @HttpCode(200)
  @Needs('organisations.import')
  run(@TheCall() call: Call, @Body() body: ImportOrganisationsDto): Promise<ImportResultView> {
    return this.importer.run(call, body);
  }

  /** The uploaded table, and a last column that says what is wrong in each row by the mapping last previewed. */
  @Get(':uploadId/marked-file')
  @Needs('organisations.import')
  @ApiProduces(XLSX)
  async markedFile(
    @TheCall() call: Call,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() query: DownloadQuery,
  ): Promise<StreamableFile> {
    return download(await this.marker.run(call, uploadId, query.language ?? call.language));
  }
}
