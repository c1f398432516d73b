import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HttpSettings } from '#config';
import { DomainError } from '#contracts/domain-error';
import type { ZijinRequest } from './request.js';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site makes a browser ask for a change (CSRF). Browsers say where a request comes from
 * (Sec-Fetch-Site on https and localhost, Origin everywhere); programs say nothing and have no cookies to steal.
 */
export function comesFromElsewhere(request: ZijinRequest, baseUrl: string): boolean {
  if (CHANGES_NOTHING.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  if (origin === undefined || origin === baseUrl) return false;
  // reached by another address than BASE_URL, on a local network say: a page cannot choose the Host it is sent to
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const FROM_ANYWHERE = Symbol('zijin:from-anywhere');

/** For a route that asks no cookie who calls, because the address alone says what may be done. */
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

/** Stands besides the cookie's SameSite rule. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(
    private readonly settings: HttpSettings,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean | undefined>(FROM_ANYWHERE, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<ZijinRequest>();
    if (comesFromElsewhere(request, this.settings.baseUrl)) throw new DomainError('access.foreign-origin');
    return true;
  }
}
