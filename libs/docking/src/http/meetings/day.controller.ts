import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, Public, TheCall } from '#platform/http';
import { AnswerMove } from '../../application/meetings/day/answer-move.js';
import { AskNow } from '../../application/meetings/day/ask-now.js';
import { DelayBlock } from '../../application/meetings/day/delay-block.js';
import { KeepAbsences } from '../../application/meetings/day/keep-absences.js';
import { OfferSlots } from '../../application/meetings/day/offer-slots.js';
import { ReadDay } from '../../application/meetings/day/read-day.js';
import { ReadRoomScreen } from '../../application/meetings/day/read-room-screen.js';
import { WalkIn } from '../../application/meetings/day/walk-in.js';
import {
  AnswerMoveDto,
  AskNowDto,
  DelayDto,
  DelayPreviewDto,
  FreePeopleQuery,
  OfferSlotsDto,
  PersonAbsencesDto,
} from './day.dto.js';
import { DayView, DelayPreviewView, FreeNowView, PersonAbsencesView, RoomScreenView } from './day.view.js';
import { MeetingsLinkDto } from './own-meetings.dto.js';
import { OwnMeetingsView } from './own-meetings.view.js';
import { PairDto } from './requests.dto.js';
import { MeetingView } from './requests.view.js';

/** Meetings on the day itself. */
@Controller('conferences/:conferenceId')
export class MeetingDayController {
  constructor(
    private readonly readDay: ReadDay,
    private readonly walkIn: WalkIn,
    private readonly offerSlots: OfferSlots,
    private readonly keepAbsences: KeepAbsences,
    private readonly readRoomScreen: ReadRoomScreen,
  ) {}

  @Get('meeting-day')
  @Needs('docking.read')
  read(@TheCall() call: Call, @Param('conferenceId', ParseUUIDPipe) conferenceId: string): Promise<DayView> {
    return this.readDay.run(call, conferenceId);
  }

  /** Whom somebody could meet at once. */
  @Get('meeting-day/free')
  @Needs('docking.read')
  free(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { registrationId }: FreePeopleQuery,
  ): Promise<FreeNowView> {
    return this.walkIn.free(call, conferenceId, registrationId);
  }

  /** Two sit down at a free table, in the running slot or the next. */
  @Post('meeting-day/walk-in')
  @Needs('docking.edit')
  sitDown(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: PairDto,
  ): Promise<MeetingView> {
    return this.walkIn.run(call, conferenceId, body);
  }

  /** Slots of people who are not here become free; who is here is told. */
  @Post('meeting-day/offer')
  @HttpCode(200)
  @Needs('docking.edit')
  offer(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { meetingIds }: OfferSlotsDto,
  ): Promise<DayView> {
    return this.offerSlots.run(call, conferenceId, meetingIds);
  }

  @Get('meeting-people/:registrationId/absences')
  @Needs('docking.read')
  absences(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('registrationId', ParseUUIDPipe) registrationId: string,
  ): Promise<PersonAbsencesView> {
    return this.keepAbsences.list(call, conferenceId, registrationId);
  }

  @Put('meeting-people/:registrationId/absences')
  @Needs('docking.edit')
  setAbsences(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('registrationId', ParseUUIDPipe) registrationId: string,
    @Body() body: PersonAbsencesDto,
  ): Promise<PersonAbsencesView> {
    return this.keepAbsences.set(call, conferenceId, registrationId, body);
  }

  /** For the big screen of a room. */
  @Get('meeting-rooms/:roomId/screen')
  @Needs('docking.read')
  screen(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('roomId', ParseUUIDPipe) roomId: string,
  ): Promise<RoomScreenView> {
    return this.readRoomScreen.run(call, conferenceId, roomId);
  }
}

@Controller()
export class MeetingMovesController {
  constructor(
    private readonly answerMove: AnswerMove,
    private readonly delayBlock: DelayBlock,
  ) {}

  /** On behalf of all who meet. */
  @Post('meeting-moves/:id/accept')
  @HttpCode(200)
  @Needs('docking.edit')
  accept(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.answerMove.decide(call, id, true);
  }

  @Post('meeting-moves/:id/decline')
  @HttpCode(200)
  @Needs('docking.edit')
  decline(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.answerMove.decide(call, id, false);
  }

  /** What a delay would do. Changes nothing. */
  @Post('meeting-blocks/:id/delay/preview')
  @HttpCode(200)
  @Needs('docking.read')
  preview(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DelayPreviewDto,
  ): Promise<DelayPreviewView> {
    return this.delayBlock.preview(call, id, body);
  }

  /** The slots of a block that have not begun move, with the meetings in them. */
  @Post('meeting-blocks/:id/delay')
  @HttpCode(200)
  @Needs('docking.edit')
  delay(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DelayDto,
  ): Promise<DayView> {
    return this.delayBlock.run(call, id, body);
  }
}

/** On the personal page. The token travels in the body, so that no log keeps it. */
@Controller('public/meetings')
@Public()
export class OwnDayController {
  constructor(
    private readonly askNow: AskNow,
    private readonly answerMove: AnswerMove,
  ) {}

  /** Who is here and free at once. Changes nothing. */
  @Post('free-now')
  @HttpCode(200)
  freeNow(@TheCall() call: Call, @Body() { token }: MeetingsLinkDto): Promise<FreeNowView> {
    return this.askNow.list(call, token);
  }

  /** Asks somebody to sit down at once. */
  @Post('ask-now')
  ask(@TheCall() call: Call, @Body() body: AskNowDto): Promise<OwnMeetingsView> {
    return this.askNow.ask(call, body);
  }

  @Post('moves/answer')
  @HttpCode(200)
  answer(@TheCall() call: Call, @Body() body: AnswerMoveDto): Promise<OwnMeetingsView> {
    return this.answerMove.own(call, body);
  }
}
