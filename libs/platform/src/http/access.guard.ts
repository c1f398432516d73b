import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { Authenticator, SESSION_COOKIE } from './authenticator.js';
import { ENTRY, type Entry } from './needs.js';
import type { ZijinRequest } from './request.js';

/** A route is closed until it says who enters. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const entry = this.reflector.getAllAndOverride<Entry | undefined>(ENTRY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!entry) throw new DomainError('access.forbidden');
    const request = context.switchToHttp().getRequest<ZijinRequest>();
    const token = request.cookies?.[SESSION_COOKIE];
    const user = token ? await this.authenticator.actorOf(token) : null;
    request.actor = user ?? { kind: 'visitor' };
    request.sessionId = user?.sessionId;
    request.actorNow = async () => (token ? this.authenticator.actorOf(token) : null);
    if (entry === 'public') return true;
    if (!user) throw new DomainError('access.sign-in');
    if (entry !== 'signed-in' && !may(user, entry)) throw new DomainError('access.forbidden');
    return true;
  }
}
