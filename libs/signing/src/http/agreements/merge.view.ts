export class PlaceholderView {
  /** Both mean the same. */
  zh: string;
  en: string;
}

export class PlaceholdersView {
  items: PlaceholderView[];
}

export class MissingValuesView {
  agreementId: string;
  title: string;
  /** Placeholders of the template that this agreement has nothing for. */
  fields: string[];
}

export class MergePreviewView {
  /** Of the first agreement. */
  plainText: string;
  /** As the template writes them. */
  placeholders: string[];
  missing: MissingValuesView[];
}

export class TextsMergedView {
  done: number;
}
