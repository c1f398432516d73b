import type { Transaction } from '#platform/database';
import type { AgreementFiguresView } from '../../http/milestones/agreement-figures.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { AgreementFigures } from '../../persistence/milestones/agreement-figures.js';

/** What the agreements of these conferences came to, by conference; all of them have an entry. */
export async function agreementFigures(
  tx: Transaction,
  conferenceIds: readonly string[],
  now: Date,
): Promise<Map<string, AgreementFiguresView>> {
  const figures = new AgreementFigures(tx, conferenceIds, now);
  const kinds = await new Agreements(tx).kinds();
  const byKind = await figures.kinds();
  const amounts = await figures.amounts();
  const milestones = await figures.milestones();
  return new Map(
    conferenceIds.map((id) => {
      const of = <Row extends { conferenceId: string }>(rows: readonly Row[]): Row[] =>
        rows.filter(({ conferenceId }) => conferenceId === id);
      const found = of(byKind);
      const sum = (key: 'agreements' | 'signed' | 'inForce' | 'stalled'): number =>
        found.reduce((total, row) => total + row[key], 0);
      const [counted] = of(milestones);
      return [
        id,
        {
          agreements: sum('agreements'),
          signed: sum('signed'),
          inForce: sum('inForce'),
          stalled: sum('stalled'),
          kinds: kinds.flatMap((kind) => {
            const row = found.find(({ kindId }) => kindId === kind.id);
            return row && row.agreements > 0
              ? [
                  {
                    kindId: kind.id,
                    nameZh: kind.nameZh,
                    nameEn: kind.nameEn,
                    pluralZh: kind.pluralZh,
                    pluralEn: kind.pluralEn,
                    colour: kind.colour,
                    agreements: row.agreements,
                    signed: row.signed,
                    inForce: row.inForce,
                    stalled: row.stalled,
                  },
                ]
              : [];
          }),
          amounts: of(amounts).map(({ currency, agreed, reached }) => ({ currency, agreed, reached })),
          milestones: {
            pending: counted?.pending ?? 0,
            overdue: counted?.overdue ?? 0,
            reached: counted?.reached ?? 0,
          },
        },
      ];
    }),
  );
}

/** One for many; amounts stay apart by currency. */
export function addedUp(all: readonly AgreementFiguresView[]): AgreementFiguresView {
  const total: AgreementFiguresView = {
    agreements: 0,
    signed: 0,
    inForce: 0,
    stalled: 0,
    kinds: [],
    amounts: [],
    milestones: { pending: 0, overdue: 0, reached: 0 },
  };
  const counts = ['agreements', 'signed', 'inForce', 'stalled'] as const;
  for (const one of all) {
    for (const key of counts) total[key] += one[key];
    for (const key of ['pending', 'overdue', 'reached'] as const)
      total.milestones[key] += one.milestones[key];
    for (const kind of one.kinds) {
      const known = total.kinds.find(({ kindId }) => kindId === kind.kindId);
      if (known) for (const key of counts) known[key] += kind[key];
      else total.kinds.push({ ...kind });
    }
    for (const amount of one.amounts) {
      const known = total.amounts.find(({ currency }) => currency === amount.currency);
      if (!known) total.amounts.push({ ...amount });
      else {
        known.agreed += amount.agreed;
        known.reached += amount.reached;
      }
    }
  }
  return total;
}
