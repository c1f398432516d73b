import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepKinds } from '../../application/agreements/keep-kinds.js';
import { AgreementKindsView } from './agreement.view.js';
import { AgreementKindDto, EditAgreementKindDto, KindOrderDto } from './kind.dto.js';

@Controller('agreement-kinds')
export class AgreementKindsController {
  constructor(private readonly kinds: KeepKinds) {}

  @Get()
  @Needs('signing.read')
  list(): Promise<AgreementKindsView> {
    return this.kinds.list();
  }

  @Post()
  @Needs('signing.edit')
  add(@TheCall() call: Call, @Body() body: AgreementKindDto): Promise<AgreementKindsView> {
    return this.kinds.add(call, body);
  }

  /** All of them, in this order. */
  @Post('order')
  @HttpCode(200)
  @Needs('signing.edit')
  order(@TheCall() call: Call, @Body() { ids }: KindOrderDto): Promise<AgreementKindsView> {
    return this.kinds.order(call, ids);
  }

  /** Renames, archives or brings back. */
  @Put(':id')
  @Needs('signing.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditAgreementKindDto,
  ): Promise<AgreementKindsView> {
    return this.kinds.edit(call, id, body);
  }
}
