import { agreementsOf } from '#contracts/signing/stage';
import type { StageState } from '#contracts/signing/stage-state';
import type { Transaction } from '#platform/database';

/** Keeps with the plan who signed in a live run instead of whom. */
export async function keepSigners(tx: Transaction, before: StageState, after: StageState): Promise<void> {
  for (const { parties } of agreementsOf(after.show))
    for (const party of parties) {
      const signer = after.signers[party.id];
      if (before.signers[party.id] === signer) continue;
      const { substitute } = party;
      const isTheOther = signer?.name === substitute?.name && signer?.title === substitute?.title;
      if (signer && !isTheOther)
        await tx.query(
          `UPDATE agreement_parties SET substitute_name = $2, substitute_title = $3, substitute_id = NULL WHERE id = $1`,
          [party.id, signer.name, signer.title],
        );
      // the plan may have had the substitute sign already, so that the other one is the signatory
      const isSubstituted = signer && isTheOther ? !party.isSubstituted : signer ? true : party.isSubstituted;
      await tx.query(
        `INSERT INTO ceremony_places (party_id, is_substituted) VALUES ($1, $2)
         ON CONFLICT (party_id) DO UPDATE SET is_substituted = $2`,
        [party.id, isSubstituted],
      );
    }
}
