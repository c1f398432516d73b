import { Body, Controller, Header, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { OwnAgreement } from '../../application/agreements/own-agreement.js';
import { ANY_FILE, attachment } from './attachment.js';
import {
  AgreementLinkDto,
  AgreementRemarkDto,
  ConfirmAgreementDto,
  OwnPartyDto,
  OwnTextDto,
} from './own-agreement.dto.js';
import { OwnAgreementView, OwnDifferenceView } from './own-agreement.view.js';

/** What a party of an agreement does with its personal link. */
@Controller('public/agreements')
@Public()
export class OwnAgreementController {
  constructor(private readonly own: OwnAgreement) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: AgreementLinkDto): Promise<OwnAgreementView> {
    return this.own.open(call, token);
  }

  /** Own signatory, substitute and contact. */
  @Post('edit')
  @HttpCode(200)
  edit(@TheCall() call: Call, @Body() body: OwnPartyDto): Promise<OwnAgreementView> {
    return this.own.edit(call, body);
  }

  @Post('confirm')
  @HttpCode(200)
  confirm(@TheCall() call: Call, @Body() body: ConfirmAgreementDto): Promise<OwnAgreementView> {
    return this.own.confirm(call, body);
  }

  /** What is to be changed before it can be confirmed. */
  @Post('remark')
  @HttpCode(200)
  remark(@TheCall() call: Call, @Body() body: AgreementRemarkDto): Promise<OwnAgreementView> {
    return this.own.remark(call, body);
  }

  @Post('text')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async text(@TheCall() call: Call, @Body() body: OwnTextDto): Promise<StreamableFile> {
    return attachment(await this.own.text(call, body));
  }

  /** From an earlier version to the one that counts. */
  @Post('difference')
  @HttpCode(200)
  difference(@TheCall() call: Call, @Body() body: OwnTextDto): Promise<OwnDifferenceView> {
    return this.own.difference(call, body);
  }
}
