import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Message } from './message.js';

/** A page that throws shows what to do; the rest of the address bar and the session stay. */
export class FaultBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const { t } = useTranslation();
  return (
    <Message title={t('problem.pageFailed')} hint={t('problem.pageFailedHint')}>
      <Button look="primary" onClick={() => location.reload()}>
        {t('problem.reload')}
      </Button>
    </Message>
  );
}
