import type { OrganisationFacts } from '../organisation.js';
import type { RepresentativeFacts } from '../representative.js';
import type { ImportedOrganisation } from './gather-rows.js';
import type { ImportFault } from './import-fault.js';

export interface PersonOnRecord extends RepresentativeFacts {
  id: string;
}

/** An organisation as the record has it. */
export interface OrganisationOnRecord extends OrganisationFacts {
  id: string;
  nameKey: string;
  isVerified: boolean;
  mergedIntoId: string | null;
  version: number;
  people: PersonOnRecord[];
}

/** Everything on record that could be one of the imported organisations. */
export class OnRecord {
  private readonly byId = new Map<string, OrganisationOnRecord>();
  private readonly byCode = new Map<string, OrganisationOnRecord[]>();
  private readonly byName = new Map<string, OrganisationOnRecord[]>();

  constructor(organisations: readonly OrganisationOnRecord[]) {
    const note = (index: Map<string, OrganisationOnRecord[]>, key: string, one: OrganisationOnRecord) => {
      const list = index.get(key);
      if (list) list.push(one);
      else index.set(key, [one]);
    };
    for (const one of organisations) {
      this.byId.set(one.id, one);
      note(this.byName, one.nameKey, one);
      if (one.creditCode) note(this.byCode, one.creditCode, one);
    }
  }

  /**
   * The organisation that is meant: by code, else by name. `byAlias` when only the name or code of one that was merged
   * into it fits: then neither is news. Null when it is new; a fault when it cannot be told.
   */
  find(
    wanted: ImportedOrganisation,
  ): { found: OrganisationOnRecord; byAlias: boolean } | { fault: ImportFault } | null {
    const coded = (wanted.creditCode && this.byCode.get(wanted.creditCode)) || [];
    const byCode = coded.find(isLive);
    if (byCode) return { found: byCode, byAlias: false };
    const codeAlias = this.target(coded);
    if (codeAlias) return { found: codeAlias, byAlias: true };

    const named = this.byName.get(wanted.nameKey) ?? [];
    const compatible = named.filter(
      ({ creditCode }) => !wanted.creditCode || !creditCode || creditCode === wanted.creditCode,
    );
    const live = compatible.filter(isLive);
    if (live.length > 1) return { fault: fault(wanted, 'import.row-name-on-record-twice') };
    if (live[0]) return { found: live[0], byAlias: false };
    const other = named.find(isLive);
    if (other) return { fault: fault(wanted, 'import.row-code-on-record', { code: other.creditCode! }) };
    const nameAlias = this.target(compatible);
    return nameAlias ? { found: nameAlias, byAlias: true } : null;
  }

  private target(merged: readonly OrganisationOnRecord[]): OrganisationOnRecord | null {
    const id = merged.find(({ mergedIntoId }) => mergedIntoId)?.mergedIntoId;
    return (id && this.byId.get(id)) || null;
  }
}

const isLive = ({ mergedIntoId }: OrganisationOnRecord): boolean => mergedIntoId === null;

const fault = (
  { line }: ImportedOrganisation,
  code: 'import.row-name-on-record-twice' | 'import.row-code-on-record',
  params?: ImportFault['params'],
): ImportFault => ({
  line,
  field: code === 'import.row-code-on-record' ? 'creditCode' : 'nameZh',
  code,
  params,
});
