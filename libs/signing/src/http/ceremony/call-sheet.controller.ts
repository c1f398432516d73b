import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, Public, TheCall } from '#platform/http';
import { CallSheets } from '../../application/ceremony/call-sheets.js';
import { CallSheetLinkDto, CallSheetPartyDto, CallSheetStandInDto } from './call-sheet.dto.js';
import { CallSheetView, PhonesView } from './call-sheet.view.js';
import { StandInDto } from './plan.dto.js';
import { CallSheetLinkView } from './plan.view.js';

/** For the crew at the stage. */
@Controller('conferences/:conferenceId/ceremony/call-sheet')
export class CallSheetController {
  constructor(private readonly sheets: CallSheets) {}

  @Get()
  @Needs('signing.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<CallSheetView> {
    return this.sheets.read(call, { conferenceId });
  }

  /** A new link for helpers without an account; the one before opens nothing any more. */
  @Post('link')
  @HttpCode(200)
  @Needs('signing.edit')
  link(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<CallSheetLinkView> {
    return this.sheets.link(call, conferenceId);
  }

  @Put('parties/:partyId/stand-in')
  @Needs('signing.stage')
  standIn(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() { isSubstituted }: StandInDto,
  ): Promise<CallSheetView> {
    return this.sheets.standIn(call, { conferenceId }, partyId, isSubstituted);
  }

  /** In full; leaves an audit row. */
  @Post('parties/:partyId/phones')
  @HttpCode(200)
  @Needs('signing.stage')
  phones(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
  ): Promise<PhonesView> {
    return this.sheets.phones(call, { conferenceId }, partyId);
  }
}

/** What a helper's link opens. The token travels in the body, so that no log keeps it. */
@Controller('public/call-sheet')
@Public()
export class PublicCallSheetController {
  constructor(private readonly sheets: CallSheets) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: CallSheetLinkDto): Promise<CallSheetView> {
    return this.sheets.read(call, { token });
  }

  @Post('stand-in')
  @HttpCode(200)
  standIn(
    @TheCall() call: Call,
    @Body() { token, partyId, isSubstituted }: CallSheetStandInDto,
  ): Promise<CallSheetView> {
    return this.sheets.standIn(call, { token }, partyId, isSubstituted);
  }

  @Post('phones')
  @HttpCode(200)
  phones(@TheCall() call: Call, @Body() { token, partyId }: CallSheetPartyDto): Promise<PhonesView> {
    return this.sheets.phones(call, { token }, partyId);
  }
}
