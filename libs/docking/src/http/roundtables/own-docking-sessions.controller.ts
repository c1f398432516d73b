import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { SignUpForSession } from '../../application/roundtables/sign-up-for-session.js';
import { TakeNotes } from '../../application/roundtables/take-notes.js';
import { MeetingsLinkDto } from '../meetings/own-meetings.dto.js';
import { NotesLinkDto, SaveNotesDto } from './note-taking.dto.js';
import { NotesSavedView, NoteTakingView } from './note-taking.view.js';
import { ChooseRoundtableDto, SessionLinkDto, SignUpDto } from './own-docking-sessions.dto.js';
import { OwnDockingSessionsView } from './own-docking-sessions.view.js';

/** Docking sessions on the personal page. The token travels in the body, so that no log keeps it. */
@Controller('public/docking-sessions')
@Public()
export class OwnDockingSessionsController {
  constructor(private readonly sessions: SignUpForSession) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: MeetingsLinkDto): Promise<OwnDockingSessionsView> {
    return this.sessions.open(call, token);
  }

  @Post('sign-up')
  @HttpCode(200)
  signUp(@TheCall() call: Call, @Body() body: SignUpDto): Promise<OwnDockingSessionsView> {
    return this.sessions.signUp(call, body);
  }

  @Post('sign-off')
  @HttpCode(200)
  signOff(@TheCall() call: Call, @Body() body: SessionLinkDto): Promise<OwnDockingSessionsView> {
    return this.sessions.signOff(call, body);
  }

  @Post('roundtable')
  @HttpCode(200)
  choose(@TheCall() call: Call, @Body() body: ChooseRoundtableDto): Promise<OwnDockingSessionsView> {
    return this.sessions.choose(call, body);
  }
}

/** What a note-taker's link opens. */
@Controller('public/roundtable-notes')
@Public()
export class NoteTakingController {
  constructor(private readonly notes: TakeNotes) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: NotesLinkDto): Promise<NoteTakingView> {
    return this.notes.open(call, token);
  }

  @Post('save')
  @HttpCode(200)
  save(@TheCall() call: Call, @Body() body: SaveNotesDto): Promise<NotesSavedView> {
    return this.notes.save(call, body);
  }
}
