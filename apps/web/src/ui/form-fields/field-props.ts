import type { FormField } from '#contracts/form/form-definition';

/** Sends a file and gives the id that answers with it, and the name to show. */
export type SendFile = (
  field: FormField,
  file: File,
  onProgress: (percent: number) => void,
) => Promise<{ id: string; name: string }>;

export interface AnswerFieldProps {
  field: FormField;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
  /** None in a preview: files are not sent. */
  sendFile?: SendFile | undefined;
}
