import { Button, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';

interface KeptContactProps {
  /** What is there already, masked; '' where there is nothing. */
  masked: string;
  label: string;
  type: 'email' | 'tel';
  inputMode: 'email' | 'tel';
  id?: string;
  /** Undefined: as it is. */
  value?: string | null;
  onChange?: (value: string | undefined) => void;
}

/** A contact that is shown masked and stays as it is until somebody wants another one. */
export function KeptContact({ masked, label, value, onChange, ...input }: KeptContactProps) {
  const { t } = useTranslation('signing');
  const isKept = masked !== '' && value === undefined;
  const field = (
    <Input
      {...input}
      autoComplete="off"
      value={isKept ? masked : (value ?? '')}
      readOnly={isKept}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
  if (!masked) return field;
  return (
    <Space.Compact block>
      {field}
      <Button
        aria-label={t(isKept ? 'form.changeOf' : 'form.keepOf', { label })}
        onClick={() => onChange?.(isKept ? '' : undefined)}
      >
        {t(isKept ? 'form.change' : 'form.keep')}
      </Button>
    </Space.Compact>
  );
}
