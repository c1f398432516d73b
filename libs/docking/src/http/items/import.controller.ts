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
import { ImportItems } from '../../application/items/import-items.js';
import { XLSX, spreadsheet } from './attachment.js';
import { ImportItemsDto, ItemFileQuery, ItemMappingDto, mappingOf } from './import.dto.js';
import { ItemImportResultView, ItemPreviewView } from './import.view.js';

@Controller('conferences/:conferenceId/docking/items/import')
export class ItemsImportController {
  constructor(private readonly importer: ImportItems) {}

  @Get('template')
  @Needs('docking.edit')
  @ApiProduces(XLSX)
  async template(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { language = call.language }: ItemFileQuery,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.importer.template(call, conferenceId, language));
  }

  /** Keeps the file for a day and says what importing it would do; adds nothing. */
  @Post('preview')
  @Needs('docking.edit')
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
  ): Promise<ItemPreviewView> {
    return this.importer.preview(call, conferenceId, upload);
  }

  /** The same file by another mapping. */
  @Post(':uploadId/preview')
  @HttpCode(200)
  @Needs('docking.edit')
  again(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Body() body: ItemMappingDto,
  ): Promise<ItemPreviewView> {
    return this.importer.again(call, conferenceId, uploadId, mappingOf(body));
  }

  /** All rows or none. */
  @Post()
  @HttpCode(200)
  @Needs('docking.edit')
  run(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ImportItemsDto,
  ): Promise<ItemImportResultView> {
    return this.importer.run(call, conferenceId, body.uploadId, mappingOf(body));
  }

  /** The uploaded list, and a last column that says what is wrong in each row by the mapping last previewed. */
  @Get(':uploadId/marked-file')
  @Needs('docking.edit')
  @ApiProduces(XLSX)
  async marked(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() { language = call.language }: ItemFileQuery,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.importer.marked(call, conferenceId, uploadId, language));
  }
}
