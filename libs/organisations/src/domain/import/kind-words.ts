import type { OrganisationKind } from '#contracts/vocabulary';

const list = (text: string): string[] => text.trim().split(/\s+/);

const words: Record<OrganisationKind, readonly string[]> = {
  enterprise: list('enterprise company business 企业 公司 民营企业 国有企业 国企 外资企业 民企'),
  university: list('university college school 高校 大学 院校 学校 高等院校 高等学校 学院'),
  institute: list(`
    institute researchinstitute 科研院所 研究院 研究所 科研机构 研究机构 新型研发机构 科研单位
    院所`),
  agency: list(`
    agency government authority publicbody 机关 政府 政府部门 政府机关 机关单位 事业单位
    主管部门 政府机构 党政机关 行政机关`),
};

const kindByWord = new Map<string, OrganisationKind>(
  (Object.keys(words) as OrganisationKind[]).flatMap((kind) =>
    words[kind].map((word) => [word, kind] as const),
  ),
);

/** The kind a cell names in zh or en, or null. */
export const kindNamed = (text: string): OrganisationKind | null =>
  kindByWord.get(text.toLowerCase().replace(/[\s-]/g, '')) ?? null;
