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
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ExportItems } from '../../application/items/export-items.js';
import { KeepItems } from '../../application/items/keep-items.js';
import { MoveItems } from '../../application/items/move-items.js';
import { ReadItemFile } from '../../application/items/read-item-file.js';
import { ReadItems } from '../../application/items/read-items.js';
import { ANY_FILE, XLSX, attachment, spreadsheet } from './attachment.js';
import {
  EditItemDto,
  ItemExportDto,
  ItemFilterDto,
  ItemListQuery,
  MoveItemsDto,
  NewItemDto,
} from './item.dto.js';
import { ItemDetailView, ItemListView, ItemsMovedView } from './item.view.js';

@Controller('conferences/:conferenceId/docking/items')
export class ConferenceItemsController {
  constructor(
    private readonly readItems: ReadItems,
    private readonly keepItems: KeepItems,
    private readonly moveItems: MoveItems,
    private readonly exportItems: ExportItems,
  ) {}

  @Get()
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: ItemListQuery,
  ): Promise<ItemListView> {
    return this.readItems.list(call, conferenceId, query);
  }

  @Post()
  @Needs('docking.edit')
  enter(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: NewItemDto,
  ): Promise<ItemDetailView> {
    return this.keepItems.enter(call, conferenceId, body);
  }

  /** One step for chosen items; what cannot take it is named with the reason. */
  @Post('move')
  @HttpCode(200)
  @Needs('docking.edit')
  move(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: MoveItemsDto,
  ): Promise<ItemsMovedView> {
    return this.moveItems.run(call, conferenceId, body);
  }

  @Post('export')
  @HttpCode(200)
  @Needs('docking.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async export(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() filter: ItemFilterDto,
    @Body() body: ItemExportDto,
  ): Promise<StreamableFile> {
    return spreadsheet(await this.exportItems.run(call, conferenceId, { ...body, filter }));
  }
}

@Controller('docking/items/:id')
export class ItemsController {
  constructor(
    private readonly readItems: ReadItems,
    private readonly keepItems: KeepItems,
    private readonly readFile: ReadItemFile,
  ) {}

  @Get()
  @Needs('docking.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ItemDetailView> {
    return this.readItems.one(call, id);
  }

  @Put()
  @Needs('docking.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditItemDto,
  ): Promise<ItemDetailView> {
    return this.keepItems.edit(call, id, body);
  }

  /** Only ever a download: a stranger made it. */
  @Get('files/:fileId')
  @Needs('docking.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.readFile.run(call, id, fileId));
  }
}
