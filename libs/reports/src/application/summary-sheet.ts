import type { SheetRow, SheetSpec, TypedCell } from '#documents/tables';
import { breakdowns, figures, NONE, type Breakdown } from '../domain/attendance.js';
import type { AttendanceFigures, UnitFigures } from '../persistence/attendance-figures.js';
import { wordsOf, type ExportSettings } from './attendance-sheets.js';

const moment = (value: Date, timeZone: string): TypedCell => ({ kind: 'date-time', value, timeZone });
const count = (value: number): TypedCell => ({ kind: 'integer', value });

const fact = (item: string, persons: SheetRow[string], enterprises?: SheetRow[string]): SheetRow => ({
  item,
  persons,
  enterprises,
});

/** The first sheet: what was exported by whom and when, every figure, and how the figures are counted. */
export function summarySheet(settings: ExportSettings, { total, by }: AttendanceFigures): SheetSpec {
  const { conference, language } = settings;
  const words = wordsOf(language);
  const { summary } = words;
  const lines = (of: UnitFigures): SheetRow[] =>
    figures.map((figure) =>
      fact(words.figures[figure], count(of.persons[figure]), count(of.enterprises[figure])),
    );
  const heading = (item: string): SheetRow => fact(item, summary.persons, summary.enterprises);
  const blank = fact('', null);
  return {
    name: words.sheets.summary,
    filter: false,
    columns: [
      { key: 'item', header: summary.item, width: 44, kind: 'text' },
      { key: 'persons', header: summary.value, width: 22, kind: 'text' },
      { key: 'enterprises', header: '', width: 14, kind: 'text' },
    ],
    rows: [
      fact(summary.conference, (language === 'en' && conference.titleEn) || conference.titleZh),
      fact(summary.startsAt, moment(conference.startsAt, conference.timeZone)),
      fact(summary.endsAt, moment(conference.endsAt, conference.timeZone)),
      fact(summary.timeZone, conference.timeZone),
      fact(summary.exportedAt, moment(settings.exportedAt, conference.timeZone)),
      fact(summary.exportedBy, settings.exportedBy),
      fact(summary.contactData, settings.isFull ? summary.full : summary.masked),
      ...(settings.isFiltered ? [fact(summary.filtered, null)] : []),
      blank,
      heading(''),
      ...lines(total),
      ...breakdowns.flatMap((breakdown) => [
        blank,
        heading(words.breakdowns[breakdown]),
        ...by[breakdown].flatMap(({ key, figures: of }) => [
          fact(
            `${keyLabel(breakdown, key, settings.language)} · ${words.figures.registered}`,
            count(of.persons.registered),
            count(of.enterprises.registered),
          ),
          fact(
            `${keyLabel(breakdown, key, settings.language)} · ${words.figures.arrived}`,
            count(of.persons.arrived),
            count(of.enterprises.arrived),
          ),
        ]),
      ]),
      blank,
      fact(summary.definitions, null),
      ...words.definitions.map((sentence) => fact(sentence, null)),
    ],
  };
}

/** A breakdown's key in words; districts are words already. */
export function keyLabel(breakdown: Breakdown, key: string, language: 'zh' | 'en'): string {
  const words = wordsOf(language);
  if (key === NONE) return words.none;
  if (breakdown === 'district') return key;
  const named: Partial<Record<string, string>> =
    breakdown === 'qualification' ? words.qualifications : words.participantTypes;
  return named[key] ?? key;
}
