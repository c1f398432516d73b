import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { EditTradeTerms } from '../../application/matching/edit-trade-terms.js';
import { TradeTermDto, TradeTermsQuery } from './trade-terms.dto.js';
import { TradeTermListView, TradeTermView } from './trade-terms.view.js';

@Controller('trade-terms')
export class TradeTermsController {
  constructor(private readonly terms: EditTradeTerms) {}

  @Get()
  @Needs('docking.read')
  list(@TheCall() call: Call, @Query() { q }: TradeTermsQuery): Promise<TradeTermListView> {
    return this.terms.list(call, q ?? null);
  }

  @Post()
  @Needs('docking.edit')
  add(@TheCall() call: Call, @Body() { words }: TradeTermDto): Promise<TradeTermView> {
    return this.terms.save(call, null, words);
  }

  @Put(':id')
  @Needs('docking.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: TradeTermDto,
  ): Promise<TradeTermView> {
    return this.terms.save(call, id, words);
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('docking.edit')
  remove(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.terms.drop(call, id);
  }
}
