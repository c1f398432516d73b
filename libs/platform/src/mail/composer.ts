import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { MailContent } from './content.js';
import type { Mail } from './mail.entity.js';

const COMPOSES = Symbol('zijin:composes');

/** Writes one kind of mail from what the tables say at the moment of sending. */
export interface MailComposer {
  /** The content, or null when the mail's reason is gone. May issue links (their hash goes into `tx`). */
  compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null>;
  /** As `compose` for many mails, in their order: reads once what they share. They may differ in language. */
  composeAll?(tx: Transaction, call: Call, mails: readonly Mail[]): Promise<(MailContent | null)[]>;
}

/** Marks the composer of a template name. */
export const Composes =
  (template: string) =>
  (target: new (...args: never[]) => MailComposer): void => {
    SetMetadata(COMPOSES, template)(target);
  };

@Injectable()
export class MailComposers {
  private byTemplate?: Map<string, MailComposer>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error for a template nobody composes */
  find(template: string): MailComposer {
    this.byTemplate ??= new Map(
      this.discovery.getProviders().flatMap((wrapper) => {
        const name = wrapper.metatype && this.reflector.get<string | undefined>(COMPOSES, wrapper.metatype);
        return name && wrapper.instance ? [[name, wrapper.instance as MailComposer] as const] : [];
      }),
    );
    const composer = this.byTemplate.get(template);
    if (!composer) throw new Error(`no composer for the mail template ${template}`);
    return composer;
  }
}
