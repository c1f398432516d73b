import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { embedPage } from '../domain/embed/embed-page.js';
import type { EmbedLanguage } from '../domain/embed/embed-words.js';
import { ReadPublicConferences } from './read-public-conferences.js';

/** The card of a public conference for other web sites. */
@Injectable()
export class ReadEmbed {
  constructor(
    private readonly conferences: ReadPublicConferences,
    private readonly http: HttpSettings,
  ) {}

  /** Null for what is not public. */
  async run(call: Call, slug: string, language: EmbedLanguage): Promise<string | null> {
    const found = await this.conferences.one(call, slug).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'access.not-found') return null;
      throw error;
    });
    if (!found) return null;
    const own = found.places.find(({ participantType }) => participantType === 'enterprise-representative');
    return embedPage(
      {
        ...found,
        startsAt: new Date(found.startsAt),
        registrationOpensAt: new Date(found.registrationOpensAt),
        left: Math.max(0, own?.left ?? 0),
      },
      language,
      this.http.baseUrl,
    );
  }
}
