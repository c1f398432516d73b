import type { ZijinRequest } from './request.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Whether somebody on this very computer asks, and not through a proxy on it. */
export const isLocalRequest = (request: ZijinRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers['forwarded'] === undefined;
