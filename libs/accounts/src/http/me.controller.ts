import { Body, Controller, Get, HttpCode, Put, Req } from '@nestjs/common';
import type { Call } from '#platform/call';
import { SignedIn, TheCall, type ZijinRequest } from '#platform/http';
import { ChangePassword } from '../application/change-password.js';
import { DescribeMe } from '../application/describe-me.js';
import { EditProfile } from '../application/edit-profile.js';
import { ChangePasswordDto, EditProfileDto } from './me.dto.js';
import { MeView } from './me.view.js';

@Controller('me')
@SignedIn()
export class MeController {
  constructor(
    private readonly describeMe: DescribeMe,
    private readonly editProfile: EditProfile,
    private readonly changePasswordOf: ChangePassword,
  ) {}

  @Get()
  show(@TheCall() call: Call): Promise<MeView> {
    return this.describeMe.run(call);
  }

  @Put()
  edit(@TheCall() call: Call, @Body() body: EditProfileDto): Promise<MeView> {
    return this.editProfile.run(call, body);
  }

  /** Ends every other session. */
  @Put('password')
  @HttpCode(204)
  changePassword(
    @TheCall() call: Call,
    @Body() body: ChangePasswordDto,
    @Req() request: ZijinRequest,
  ): Promise<void> {
    return this.changePasswordOf.run(call, { ...body, sessionId: request.sessionId });
  }
}
