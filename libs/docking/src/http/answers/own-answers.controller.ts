import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall, TheUpload, type Upload } from '#platform/http';
import { DemandAnswers } from '../../application/answers/demand-answers.js';
import { OwnAnswers } from '../../application/answers/own-answers.js';
import { ANY_FILE, attachment } from '../items/attachment.js';
import { DockingLinkDto } from '../items/own-items.dto.js';
import {
  AnswerFileDto,
  AnswerLinkDto,
  AnswerWordsDto,
  DecideAnswerDto,
  DemandLinkDto,
  EditAnswerDto,
  NewAnswerDto,
} from './answer.dto.js';
import { AnswerMessageView, DemandAnswersView, OwnAnswersView, OwnAnswerView } from './answer.view.js';

/** Answers by the personal links of both sides; the token travels in the body, so that no log keeps it. */
@Controller('public/docking')
@Public()
export class OwnAnswersController {
  constructor(
    private readonly own: OwnAnswers,
    private readonly demands: DemandAnswers,
  ) {}

  /** The own answers, and what one is asked to answer. Changes nothing. */
  @Post('answers/open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: DockingLinkDto): Promise<OwnAnswersView> {
    return this.own.open(call, token);
  }

  @Post('answers')
  submit(@TheCall() call: Call, @Body() body: NewAnswerDto): Promise<OwnAnswerView> {
    return this.own.submit(call, body);
  }

  @Post('answers/edit')
  @HttpCode(200)
  edit(@TheCall() call: Call, @Body() body: EditAnswerDto): Promise<OwnAnswerView> {
    return this.own.edit(call, body);
  }

  @Post('answers/withdraw')
  @HttpCode(200)
  withdraw(@TheCall() call: Call, @Body() { token, answerId }: AnswerLinkDto): Promise<OwnAnswerView> {
    return this.own.withdraw(call, token, answerId);
  }

  /** `token` and `answerId` stand before the file in the form. */
  @Post('answers/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['token', 'answerId', 'file'],
      properties: {
        token: { type: 'string' },
        answerId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  addFile(@TheCall() call: Call, @TheUpload() upload: Upload | null): Promise<OwnAnswerView> {
    return this.own.addFile(call, upload);
  }

  @Post('answers/files/remove')
  @HttpCode(200)
  removeFile(@TheCall() call: Call, @Body() body: AnswerFileDto): Promise<OwnAnswerView> {
    return this.own.removeFile(call, body.token, body.answerId, body.fileId);
  }

  /** For the author and for the enterprise. */
  @Post('answers/files/open')
  @HttpCode(200)
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async openFile(@TheCall() call: Call, @Body() body: AnswerFileDto): Promise<StreamableFile> {
    return attachment(await this.own.openFile(call, body.token, body.answerId, body.fileId));
  }

  /** The answers to an own demand, side by side. Changes nothing. */
  @Post('demands/answers')
  @HttpCode(200)
  compare(@TheCall() call: Call, @Body() { token, demandId }: DemandLinkDto): Promise<DemandAnswersView> {
    return this.demands.open(call, token, demandId);
  }

  /** A question of the enterprise, or what the university says to it. */
  @Post('answers/messages')
  say(@TheCall() call: Call, @Body() body: AnswerWordsDto): Promise<AnswerMessageView> {
    return this.demands.say(call, body);
  }

  @Post('answers/decide')
  @HttpCode(200)
  decide(@TheCall() call: Call, @Body() body: DecideAnswerDto): Promise<DemandAnswersView> {
    return this.demands.decide(call, body);
  }
}
