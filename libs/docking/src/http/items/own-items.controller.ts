import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall, TheUpload, type Upload } from '#platform/http';
import { OwnFiles } from '../../application/items/own-files.js';
import { OwnItems } from '../../application/items/own-items.js';
import { ANY_FILE, attachment } from './attachment.js';
import {
  DockingLinkDto,
  OwnEditItemDto,
  OwnItemFileDto,
  OwnItemLinkDto,
  OwnNewItemDto,
} from './own-items.dto.js';
import { OwnDockingView, OwnItemView } from './own-items.view.js';

/** What a participant does with the personal link; the token travels in the body, so that no log keeps it. */
@Controller('public/docking')
@Public()
export class OwnItemsController {
  constructor(
    private readonly items: OwnItems,
    private readonly files: OwnFiles,
  ) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: DockingLinkDto): Promise<OwnDockingView> {
    return this.items.open(call, token);
  }

  @Post('items')
  enter(@TheCall() call: Call, @Body() body: OwnNewItemDto): Promise<OwnItemView> {
    return this.items.enter(call, body);
  }

  @Post('items/edit')
  @HttpCode(200)
  edit(@TheCall() call: Call, @Body() body: OwnEditItemDto): Promise<OwnItemView> {
    return this.items.edit(call, body);
  }

  @Post('items/withdraw')
  @HttpCode(200)
  withdraw(@TheCall() call: Call, @Body() { token, itemId }: OwnItemLinkDto): Promise<OwnItemView> {
    return this.items.withdraw(call, token, itemId);
  }

  @Post('items/restore')
  @HttpCode(200)
  restore(@TheCall() call: Call, @Body() { token, itemId }: OwnItemLinkDto): Promise<OwnItemView> {
    return this.items.restore(call, token, itemId);
  }

  /** `token` and `itemId` stand before the file in the form. */
  @Post('items/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['token', 'itemId', 'file'],
      properties: {
        token: { type: 'string' },
        itemId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  addFile(@TheCall() call: Call, @TheUpload() upload: Upload | null): Promise<OwnItemView> {
    return this.files.add(call, upload);
  }

  @Post('items/files/remove')
  @HttpCode(200)
  removeFile(@TheCall() call: Call, @Body() body: OwnItemFileDto): Promise<OwnItemView> {
    return this.files.remove(call, body);
  }

  @Post('items/files/open')
  @HttpCode(200)
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async openFile(@TheCall() call: Call, @Body() body: OwnItemFileDto): Promise<StreamableFile> {
    return attachment(await this.files.open(call, body));
  }
}
