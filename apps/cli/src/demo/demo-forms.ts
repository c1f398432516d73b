import type { FieldKind, FormDefinition, FormField } from '#contracts/form/form-definition';

type Labels = readonly [zh: string, en: string];

function field(
  key: string,
  kind: FieldKind,
  [labelZh, labelEn]: Labels,
  more: Partial<FormField> = {},
): FormField {
  return {
    key,
    kind,
    labelZh,
    labelEn,
    helpZh: '',
    helpEn: '',
    isRequired: false,
    isInternal: false,
    ...more,
  };
}

const options = (choices: Record<string, Labels>): Pick<FormField, 'options'> => ({
  options: Object.entries(choices).map(([key, [labelZh, labelEn]]) => ({ key, labelZh, labelEn })),
});

const diet = field('diet', 'choice', ['饮食要求', 'Dietary wishes'], {
  ...options({
    any: ['无特殊要求', 'None'],
    vegetarian: ['素食', 'Vegetarian'],
    halal: ['清真', 'Halal'],
  }),
});

/** What enterprise representatives are asked. */
export const representativeForm: FormDefinition = {
  fields: [
    field('wishes', 'multiple', ['合作意向', 'Cooperation wished'], {
      isRequired: true,
      helpZh: '可多选，我们据此安排对接。',
      helpEn: 'Choose any number; the meetings are arranged by it.',
      ...options({
        'joint-research': ['联合研发', 'Joint R&D'],
        transfer: ['成果转化', 'Technology transfer'],
        adviser: ['技术顾问', 'Technical adviser'],
        workstation: ['教授（博士）工作站', 'Professor (doctoral) workstation'],
        base: ['就业实习基地', 'Employment or internship base'],
        laboratory: ['共建实验室', 'Joint laboratory'],
      }),
    }),
    field('hotel', 'choice', ['是否需要住宿', 'Do you need a hotel?'], {
      ...options({ yes: ['需要', 'Yes'], no: ['不需要', 'No'] }),
    }),
    field('nights', 'multiple', ['住哪几晚', 'Which nights'], {
      isRequired: true,
      shownWhen: { field: 'hotel', is: ['yes'] },
      ...options({ before: ['会前一晚', 'The night before'], after: ['会后一晚', 'The night after'] }),
    }),
    diet,
    field('sessions', 'sessions', ['选择参加的环节', 'Choose your sessions']),
    field('brochure', 'file', ['企业介绍', 'Company brochure'], {
      helpZh: '可在对接时提供给高校科研人员。',
      helpEn: 'May be shown to the researchers you meet.',
    }),
    field('note', 'text', ['内部备注', 'Internal note'], { isInternal: true }),
  ],
};

/** What researchers are asked. */
export const researcherForm: FormDefinition = {
  fields: [
    field('subject', 'text', ['研究方向', 'Field of research'], { isRequired: true, max: 60 }),
    field('brings', 'choice', ['是否带成果参会', 'Do you bring a result to present?'], {
      ...options({ yes: ['是', 'Yes'], no: ['否', 'No'] }),
    }),
    field('result', 'long-text', ['成果简介', 'The result in short'], {
      isRequired: true,
      shownWhen: { field: 'brings', is: ['yes'] },
      max: 300,
    }),
    diet,
  ],
};
