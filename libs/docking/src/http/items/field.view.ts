export class FieldView {
  id: string;
  parentId: string | null;
  nameZh: string;
  nameEn: string;
  isArchived: boolean;
  /** Items that have it. */
  items: number;
}

export class FieldTreeView {
  /** Each followed by those below it. */
  fields: FieldView[];
}
