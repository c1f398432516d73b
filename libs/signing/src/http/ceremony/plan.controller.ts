import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ChangePlan } from '../../application/ceremony/change-plan.js';
import { KeepPlan } from '../../application/ceremony/keep-plan.js';
import { MakePlan } from '../../application/ceremony/make-plan.js';
import {
  CaptionDto,
  EditCeremonyDto,
  MakePlanDto,
  RoundDto,
  ShowOrderDto,
  StagePlacesDto,
} from './plan.dto.js';
import { CeremonyPlanView } from './plan.view.js';

/** The run of show of a conference's signing ceremony. */
@Controller('conferences/:conferenceId/ceremony')
export class CeremonyPlanController {
  constructor(
    private readonly plan: ChangePlan,
    private readonly maker: MakePlan,
    private readonly keep: KeepPlan,
  ) {}

  @Get()
  @Needs('signing.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<CeremonyPlanView> {
    return this.plan.read(call, conferenceId);
  }

  /** Rounds for every confirmed agreement that stands in none yet. */
  @Post('plan')
  @HttpCode(200)
  @Needs('signing.edit')
  make(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { perRound }: MakePlanDto,
  ): Promise<CeremonyPlanView> {
    return this.maker.run(call, conferenceId, perRound);
  }

  @Put()
  @Needs('signing.edit')
  edit(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: EditCeremonyDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.edit(call, conferenceId, body);
  }

  /** All rounds in their order, all agreements in theirs; what is listed in no round is taken out. */
  @Put('order')
  @Needs('signing.edit')
  arrange(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: ShowOrderDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.arrange(call, conferenceId, body);
  }

  @Post('rounds')
  @Needs('signing.edit')
  addRound(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: RoundDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.addRound(call, conferenceId, body);
  }

  @Put('rounds/:roundId')
  @Needs('signing.edit')
  editRound(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Body() body: RoundDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.editRound(call, conferenceId, roundId, body);
  }

  /** Only an empty one. */
  @Delete('rounds/:roundId')
  @Needs('signing.edit')
  removeRound(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<CeremonyPlanView> {
    return this.keep.removeRound(call, conferenceId, roundId);
  }

  /** The parties of a round from the audience's left; an empty list: in their usual order. */
  @Put('rounds/:roundId/places')
  @Needs('signing.edit')
  placeParties(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Body() body: StagePlacesDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.placeParties(call, conferenceId, roundId, body);
  }

  /** The line under an agreement on the big screen. */
  @Put('captions/:agreementId')
  @Needs('signing.edit')
  caption(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('agreementId', ParseUUIDPipe) agreementId: string,
    @Body() body: CaptionDto,
  ): Promise<CeremonyPlanView> {
    return this.keep.caption(call, conferenceId, agreementId, body);
  }
}
