/** What an engraver sets on the plaque of an agreement. */
export function plaqueText(
  row: {
    kindZh: string;
    kindEn: string;
    organisationsZh: readonly string[];
    organisationsEn: readonly string[];
    signedAt: string | null;
  },
  conference: { titleZh: string; titleEn: string; timeZone: string; startsAt: Date },
): { zh: string; en: string } {
  const at = row.signedAt ? new Date(row.signedAt) : conference.startsAt;
  const month = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: conference.timeZone, year: 'numeric', month: 'long' }).format(
      at,
    );
  return {
    zh: [row.kindZh, ...row.organisationsZh, conference.titleZh, month('zh-CN')].filter(Boolean).join('\n'),
    en: [row.kindEn, ...row.organisationsEn, conference.titleEn, month('en-GB')].filter(Boolean).join('\n'),
  };
}
