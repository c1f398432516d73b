import { Input, type InputProps } from 'antd';
import { longDate, clockTime } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/language.js';

/**
 * A date and time on the clocks of the conference's zone, as `2025-01-12T09:30`. The browser's own control, with the
 * date in words below, since its order of day and month follows the computer and not the page.
 */
export function MomentInput(props: Omit<InputProps, 'type'>) {
  useLanguage();
  const wall = String(props.value ?? '');
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall);
  return (
    <>
      <Input {...props} type="datetime-local" />
      <small style={{ color: 'var(--text-secondary)' }}>
        {isWhole ? `${longDate(`${wall}:00Z`, 'UTC')} ${clockTime(`${wall}:00Z`, 'UTC')}` : '\u00a0'}
      </small>
    </>
  );
}
