import type { Transaction } from '#platform/database';
import { LetterLogo } from './letter-logo.entity.js';

/** Whose logo it is: a conference's own, or its campaign's for all of its conferences. */
export type LogoPlace = { conferenceId: string } | { campaignId: string };

export class Logos {
  constructor(private readonly tx: Transaction) {}

  /** The conference's own, else its campaign's. */
  async shownFor({ id, campaignId }: { id: string; campaignId: string }): Promise<LetterLogo | null> {
    return (await this.at({ conferenceId: id })) ?? this.at({ campaignId });
  }

  at(place: LogoPlace): Promise<LetterLogo | null> {
    return this.tx.findOneBy(LetterLogo, place);
  }

  async put(place: LogoPlace, logo: Omit<LetterLogo, 'conferenceId' | 'campaignId'>): Promise<void> {
    await this.drop(place);
    await this.tx.insert(LetterLogo, { ...logo, ...place });
  }

  async drop(place: LogoPlace): Promise<void> {
    await this.tx.delete(LetterLogo, place);
  }
}
