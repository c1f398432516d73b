import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { AskResearchers } from '../../application/answers/ask-researchers.js';
import { DecideOnBehalf } from '../../application/answers/decide-on-behalf.js';
import { AskDto, CandidateQuery, OrganiserDecisionDto } from './answer.dto.js';
import { AskedView, CandidatesView, OrganiserAnswersView } from './answer.view.js';

@Controller('docking/items/:id')
export class AnswersController {
  constructor(
    private readonly askResearchers: AskResearchers,
    private readonly decideOnBehalf: DecideOnBehalf,
  ) {}

  /** Answers to a demand, and whom the organisers asked. */
  @Get('answers')
  @Needs('docking.read')
  answers(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<OrganiserAnswersView> {
    return this.askResearchers.answers(call, id);
  }

  /** Chooses an answer for the enterprise, or declines it. */
  @Post('answers/:answerId/decision')
  @HttpCode(200)
  @Needs('docking.edit')
  decide(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
    @Body() body: OrganiserDecisionDto,
  ): Promise<OrganiserAnswersView> {
    return this.decideOnBehalf.run(call, id, answerId, body);
  }

  /** Who could answer it, best first. */
  @Get('candidates')
  @Needs('docking.edit')
  candidates(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { q }: CandidateQuery,
  ): Promise<CandidatesView> {
    return this.askResearchers.candidatesFor(call, id, q ?? '');
  }

  /** Asks them by mail to answer; nobody twice. */
  @Post('answer-calls')
  @HttpCode(200)
  @Needs('docking.edit')
  ask(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { registrationIds }: AskDto,
  ): Promise<AskedView> {
    return this.askResearchers.ask(call, id, registrationIds);
  }
}
