import type { ConferenceRecord } from '#conferences';
import type { Transaction } from '#platform/database';
import { defaultRules } from '../../domain/meetings/default-rules.js';
import type { DockingRules } from '../../persistence/meetings/docking-rules.entity.js';
import { Grounds } from '../../persistence/meetings/grounds.js';

/** A conference's rules, or those that hold before anybody set any; `version` 0 then. */
export const meetingRules = async (
  tx: Transaction,
  { id: conferenceId }: Pick<ConferenceRecord, 'id'>,
): Promise<DockingRules> =>
  (await new Grounds(tx, conferenceId).rules()) ?? { conferenceId, ...defaultRules, version: 0 };
