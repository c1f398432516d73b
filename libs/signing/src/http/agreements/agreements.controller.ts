import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, type ApiBodyOptions } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall, TheUpload, type Upload } from '#platform/http';
import { KeepAgreements } from '../../application/agreements/keep-agreements.js';
import { KeepTexts } from '../../application/agreements/keep-texts.js';
import { MoveAgreements } from '../../application/agreements/move-agreements.js';
import { OwnAgreement } from '../../application/agreements/own-agreement.js';
import { ReadAgreements } from '../../application/agreements/read-agreements.js';
import {
  AgreementListQuery,
  AgreementWishDto,
  DifferenceQuery,
  EditAgreementDto,
  MoveAgreementsDto,
} from './agreement.dto.js';
import {
  AgreementDetailView,
  AgreementListView,
  AgreementsMovedView,
  PartyContactView,
  PartyLinkView,
  TextDifferenceView,
} from './agreement.view.js';
import { ANY_FILE, attachment } from './attachment.js';

const oneFile = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
} satisfies ApiBodyOptions;
const anyFile = { content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } } as const;

@Controller('conferences/:conferenceId/agreements')
export class ConferenceAgreementsController {
  constructor(
    private readonly read: ReadAgreements,
    private readonly keep: KeepAgreements,
    private readonly moves: MoveAgreements,
  ) {}

  @Get()
  @Needs('signing.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() query: AgreementListQuery,
  ): Promise<AgreementListView> {
    return this.read.list(call, conferenceId, query);
  }

  @Post()
  @Needs('signing.edit')
  drawUp(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: AgreementWishDto,
  ): Promise<AgreementDetailView> {
    return this.keep.drawUp(call, conferenceId, body);
  }

  /** One step for chosen agreements; what cannot take it is named with the reason. */
  @Post('move')
  @HttpCode(200)
  @Needs('signing.edit')
  move(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: MoveAgreementsDto,
  ): Promise<AgreementsMovedView> {
    return this.moves.run(call, conferenceId, body);
  }
}

@Controller('agreements/:id')
export class AgreementsController {
  constructor(
    private readonly read: ReadAgreements,
    private readonly keep: KeepAgreements,
    private readonly own: OwnAgreement,
  ) {}

  @Get()
  @Needs('signing.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDetailView> {
    return this.read.one(call, id);
  }

  @Put()
  @Needs('signing.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditAgreementDto,
  ): Promise<AgreementDetailView> {
    return this.keep.edit(call, id, body);
  }

  /** In full; who looked stands in the audit. */
  @Post('parties/:partyId/contact')
  @HttpCode(200)
  @Needs('personal-data.read')
  contact(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<PartyContactView> {
    return this.keep.contact(call, id, partyId);
  }

  /** A personal link to hand on by other means than mail. */
  @Post('parties/:partyId/link')
  @Needs('signing.edit')
  link(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<PartyLinkView> {
    return this.own.link(call, id, partyId);
  }
}

@Controller('agreements/:id')
export class AgreementTextsController {
  constructor(private readonly texts: KeepTexts) {}

  /** The next version of the text: a PDF or Word document. */
  @Post('texts')
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  addText(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @TheUpload() upload: Upload | null,
  ): Promise<AgreementDetailView> {
    return this.texts.add(call, id, upload);
  }

  @Get('texts/:version')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse(anyFile)
  async text(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<StreamableFile> {
    return attachment(await this.texts.open(call, id, version));
  }

  /** What became of an earlier version. */
  @Get('texts/:version/difference')
  @Needs('signing.read')
  difference(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { from }: DifferenceQuery,
  ): Promise<TextDifferenceView> {
    return this.texts.difference(call, id, from, version);
  }

  @Post('files')
  @Needs('signing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  attach(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @TheUpload() upload: Upload | null,
  ): Promise<AgreementDetailView> {
    return this.texts.attach(call, id, upload);
  }

  @Get('files/:fileId')
  @Needs('signing.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse(anyFile)
  async file(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.texts.openFile(call, id, fileId));
  }

  @Delete('files/:fileId')
  @Needs('signing.edit')
  detach(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<AgreementDetailView> {
    return this.texts.detach(call, id, fileId);
  }
}
