import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Needs, TheCall } from '#platform/http';
import { ListMails } from '../application/list-mails.js';
import { ReadMailSource } from '../application/read-mail-source.js';
import { ResendMail } from '../application/resend-mail.js';
import { attachmentFile } from './attachment-file.js';
import { MailsQuery } from './mails.dto.js';
import { MailListView, MailPartsView, MailView } from './mails.view.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** The log of every mail, newest first. */
@Controller('mails')
@Needs('mail.read')
export class MailsController {
  constructor(
    private readonly listMails: ListMails,
    private readonly readMailSource: ReadMailSource,
    private readonly resendMail: ResendMail,
  ) {}

  @Get()
  async list(@TheCall() call: Call, @Query() query: MailsQuery): Promise<MailListView> {
    const {
      cursor,
      limit,
      conferenceId = null,
      state = null,
      subjectKind = null,
      subjectId = null,
      batchId = null,
      personKind,
      personId,
      q = null,
    } = query;
    const person = personKind && personId ? { kind: personKind, id: personId } : null;
    const filter = { conferenceId, state, subjectKind, subjectId, batchId, person, q };
    const { last, ...page } = await this.listMails.run(call, {
      ...filter,
      limit,
      after: decodeCursor(cursor),
    });
    return { ...page, nextCursor: last && encodeCursor(last) };
  }

  @Get(':id')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MailView> {
    return this.listMails.one(call, id);
  }

  /** The mail as it was sent, taken apart; leaves an audit row. */
  @Get(':id/parts')
  parts(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MailPartsView> {
    return this.readMailSource.parts(call, id);
  }

  /** The MIME source; leaves an audit row. */
  @Get(':id/source')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse(FILE)
  async source(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return (await this.readMailSource.source(call, id)).toString('utf8');
  }

  @Get(':id/attachments/:index')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(FILE)
  async attachment(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('index', ParseIntPipe) index: number,
  ): Promise<StreamableFile> {
    return attachmentFile(await this.readMailSource.attachment(call, id, index));
  }

  /** Sends it to the same person once more, as a new mail. */
  @Post(':id/resend')
  @HttpCode(200)
  resend(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MailView> {
    return this.resendMail.run(call, id);
  }
}
