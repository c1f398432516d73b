export interface AgreementToPlace {
  id: string;
  kindId: string;
}

export interface KindToPlace {
  id: string;
  nameZh: string;
  pluralEn: string;
  act: 'document' | 'plaque';
}

export interface PlannedRound {
  kindId: string;
  titleZh: string;
  titleEn: string;
  minutes: number;
  agreementIds: string[];
}

/** Signing and a photograph take longer than a plaque that is handed over. */
const minutesFor = (act: 'document' | 'plaque', pairs: number): number =>
  act === 'document' ? 3 + pairs : 2 + Math.ceil(pairs / 2);

/**
 * Rounds for agreements, in the order of kinds and within them as given: as few rounds as `perRound` allows, filled
 * evenly, so that 9 by 4 become 3, 3 and 3. `before` says how many rounds a kind has already: the new ones count on.
 */
export function defaultPlan(
  agreements: readonly AgreementToPlace[],
  kinds: readonly KindToPlace[],
  perRound: number,
  before: ReadonlyMap<string, number> = new Map(),
): PlannedRound[] {
  return kinds.flatMap((kind) => {
    const here = agreements.filter(({ kindId }) => kindId === kind.id);
    const rounds = Math.ceil(here.length / perRound);
    return Array.from({ length: rounds }, (_, at): PlannedRound => {
      const from = Math.floor((here.length * at) / rounds);
      const ids = here.slice(from, Math.floor((here.length * (at + 1)) / rounds)).map(({ id }) => id);
      const earlier = before.get(kind.id) ?? 0;
      const number = earlier + rounds > 1 ? earlier + at + 1 : 0;
      const part = { zh: number ? `（第${number}轮）` : '', en: number ? `, round ${number}` : '' };
      const act = kind.act === 'plaque' ? '授牌' : '签约';
      return {
        kindId: kind.id,
        titleZh: `${kind.nameZh.replace(/协议$/, '')}${act}${part.zh}`,
        titleEn: `${upperFirst(kind.pluralEn)}${part.en}`,
        minutes: minutesFor(kind.act, ids.length),
        agreementIds: ids,
      };
    });
  });
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
