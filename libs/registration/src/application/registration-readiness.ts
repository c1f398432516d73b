import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ConferenceReadiness,
  placesOf,
  readinessItem,
  type ConferenceRecord,
  type ReadinessCheck,
  type ReadinessItem,
} from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { untranslated } from '../domain/forms/untranslated.js';
import { currentPrivacyText } from '../domain/privacy-text.js';
import { Forms } from '../persistence/forms/forms.js';
import { KeptWaiting } from '../persistence/kept-waiting.js';
import { RegistrationRule } from '../persistence/registration-rule.entity.js';
import { Rules } from '../persistence/rules.js';

const PATIENCE_MS = 2 * 24 * 3_600_000;

/** What people need to register, and whom organisers keep waiting. */
@Injectable()
export class RegistrationReadiness implements ReadinessCheck, OnModuleInit {
  constructor(private readonly readiness: ConferenceReadiness) {}

  onModuleInit(): void {
    this.readiness.register(this);
  }

  async check(tx: Transaction, call: Call, { id }: ConferenceRecord): Promise<ReadinessItem[]> {
    const rules = (await new Rules(tx).of([id])).get(id)!;
    const open = (await placesOf(tx, id)).filter(({ participantType }) => rules.of(participantType).isPublic);
    const forms = await new Forms(tx).ofConference(id);
    const waiting = new KeptWaiting(tx, id);
    const longAgo = new Date(call.clock.now().getTime() - PATIENCE_MS);
    return [
      readinessItem(
        'open',
        'public-places',
        'places',
        open.some(({ capacity }) => capacity > 0) && open.every(({ capacity }) => capacity > 0),
      ),
      readinessItem('open', 'rules', 'places', await tx.existsBy(RegistrationRule, { conferenceId: id })),
      readinessItem(
        'open',
        'form-en',
        'forms',
        forms.reduce((sum, { definition }) => sum + untranslated(definition), 0),
      ),
      readinessItem(
        'open',
        'privacy-text',
        'privacy',
        currentPrivacyText.zh !== '' && currentPrivacyText.en !== '',
      ),
      readinessItem('day', 'approval-waiting', 'pending', await waiting.pendingSince(longAgo)),
      readinessItem('day', 'waiting-with-places', 'waitlisted', await waiting.besideFreePlaces()),
    ];
  }
}
