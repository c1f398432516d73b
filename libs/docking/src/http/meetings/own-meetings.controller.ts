import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { AnswerRequest } from '../../application/meetings/answer-request.js';
import { CancelOwnMeeting } from '../../application/meetings/cancel-own-meeting.js';
import { PassRequestOn } from '../../application/meetings/pass-request-on.js';
import { ReadOwnMeetings } from '../../application/meetings/read-own-meetings.js';
import { SendRequest } from '../../application/meetings/send-request.js';
import { SetOwnAbsences } from '../../application/meetings/set-own-absences.js';
import {
  AnswerRequestDto,
  CancelOwnMeetingDto,
  MeetingsLinkDto,
  OwnAbsencesDto,
  PassRequestOnDto,
  PeopleToMeetDto,
  RequestLinkDto,
  SendRequestDto,
} from './own-meetings.dto.js';
import { ColleaguesToNameView, OwnMeetingsView, PeopleToMeetView } from './own-meetings.view.js';

/** Meetings on the personal page. The token travels in the body, so that no log keeps it. */
@Controller('public/meetings')
@Public()
export class OwnMeetingsController {
  constructor(
    private readonly readOwnMeetings: ReadOwnMeetings,
    private readonly sendRequest: SendRequest,
    private readonly answerRequest: AnswerRequest,
    private readonly passRequestOn: PassRequestOn,
    private readonly cancelOwnMeeting: CancelOwnMeeting,
    private readonly setOwnAbsences: SetOwnAbsences,
  ) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: MeetingsLinkDto): Promise<OwnMeetingsView> {
    return this.readOwnMeetings.run(call, token);
  }

  /** Whom this person may ask. Changes nothing. */
  @Post('people')
  @HttpCode(200)
  people(@TheCall() call: Call, @Body() body: PeopleToMeetDto): Promise<PeopleToMeetView> {
    return this.readOwnMeetings.people(call, body);
  }

  @Post('requests')
  send(@TheCall() call: Call, @Body() body: SendRequestDto): Promise<OwnMeetingsView> {
    return this.sendRequest.run(call, body);
  }

  @Post('requests/accept')
  @HttpCode(200)
  accept(@TheCall() call: Call, @Body() body: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.answerRequest.accept(call, body);
  }

  @Post('requests/decline')
  @HttpCode(200)
  decline(@TheCall() call: Call, @Body() body: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.answerRequest.decline(call, body);
  }

  @Post('requests/cancel')
  @HttpCode(200)
  cancel(@TheCall() call: Call, @Body() body: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.answerRequest.cancel(call, body);
  }

  /** Colleagues to whom a received request may go on. Changes nothing. */
  @Post('requests/colleagues')
  @HttpCode(200)
  colleagues(
    @TheCall() call: Call,
    @Body() { token, requestId }: RequestLinkDto,
  ): Promise<ColleaguesToNameView> {
    return this.passRequestOn.colleagues(call, token, requestId);
  }

  @Post('requests/pass-on')
  @HttpCode(200)
  passOn(@TheCall() call: Call, @Body() body: PassRequestOnDto): Promise<OwnMeetingsView> {
    return this.passRequestOn.run(call, body);
  }

  @Post('cancel')
  @HttpCode(200)
  cancelMeeting(@TheCall() call: Call, @Body() body: CancelOwnMeetingDto): Promise<OwnMeetingsView> {
    return this.cancelOwnMeeting.run(call, body);
  }

  @Post('absences')
  @HttpCode(200)
  absences(@TheCall() call: Call, @Body() body: OwnAbsencesDto): Promise<OwnMeetingsView> {
    return this.setOwnAbsences.run(call, body);
  }
}
