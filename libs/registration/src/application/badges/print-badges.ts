import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { qrSvg } from '#documents/qr';
import { findOrganisations } from '#organisations';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { BadgesView, BadgeView, PrintedView } from '../../http/badges/badges.view.js';
import { Registrations } from '../../persistence/registrations.js';
import { Tickets } from '../../persistence/tickets.js';

const PRINTED = 'registration.badge-printed';

/** Badges of those who hold a ticket; what was printed is on record, so that a second print is no accident. */
@Injectable()
export class PrintBadges {
  constructor(private readonly transactions: Transactions) {}

  /** What the badges show, in the order of the ids. Nothing counts as printed yet. */
  async prepare(call: Call, conferenceId: string, ids: readonly string[]): Promise<BadgesView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.desk');
    const registrations = await new Registrations(tx).ofConference(conferenceId, ids);
    const organisations = await findOrganisations(
      tx,
      registrations.map(({ organisationId }) => organisationId),
    );
    const printed = await this.printed(ids);
    const tickets = new Tickets(tx);
    const items: BadgeView[] = [];
    const withoutTicket: string[] = [];
    for (const { id, name, title, participantType, organisationId, state } of registrations) {
      const code = state === 'confirmed' ? await tickets.codeOf(id, call.clock.now()) : null;
      if (!code) {
        withoutTicket.push(name);
        continue;
      }
      const organisation = organisations.get(organisationId);
      items.push({
        registrationId: id,
        name,
        title,
        organisationNameZh: organisation?.nameZh ?? '',
        organisationNameEn: organisation?.nameEn || (organisation?.nameZh ?? ''),
        participantType,
        qrSvg: qrSvg(code),
        printedAt: printed.get(id)?.toISOString() ?? null,
      });
    }
    items.sort((a, b) => ids.indexOf(a.registrationId) - ids.indexOf(b.registrationId));
    return { items, nextCursor: null, withoutTicket };
  }

  /** Remembers that these go to the printer now. */
  async print(call: Call, conferenceId: string, ids: readonly string[]): Promise<PrintedView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'registration.desk');
      const registrations = await new Registrations(tx).ofConference(conferenceId, ids);
      await recordAudits(
        tx,
        call,
        registrations.map(({ id }) => ({
          action: PRINTED,
          subject: { kind: 'registration', id },
          scopeId: conferenceId,
        })),
      );
      return { printed: registrations.length };
    });
  }

  /** When each was last printed. */
  private async printed(ids: readonly string[]): Promise<Map<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.transactions.reader.query(
      `SELECT subject_id AS id, max(at) AS at FROM audit_entries
       WHERE subject_kind = 'registration' AND subject_id = ANY($1::uuid[]) AND action = $2 GROUP BY 1`,
      [ids, PRINTED],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}
