import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Impact } from '../../../api/conferences.js';
import { asProblem } from '../../../api/problem.js';
import { ImpactList } from './impact-list.js';

interface Confirmable<Body> {
  mutate: (
    body: Body & { confirm?: boolean },
    options: { onSuccess: () => void; onError: (error: unknown) => void },
  ) => void;
  isPending: boolean;
}

/**
 * Sends a change; where the server says that it hurts somebody, shows whom and sends it again once confirmed.
 * `dialog` belongs on the page.
 */
export function useConfirmed<Body extends object>(
  mutation: Confirmable<Body>,
  on: { done: () => void; failed: (error: unknown) => void },
): { send: (body: Body) => void; dialog: ReactNode } {
  const { t } = useTranslation('conferences');
  const [asked, setAsked] = useState<{ body: Body; sentence: string; impacts: Impact[] } | null>(null);

  const send = (body: Body, confirm?: boolean): void =>
    mutation.mutate(confirm ? { ...body, confirm } : body, {
      onSuccess: () => {
        setAsked(null);
        on.done();
      },
      onError: (error) => {
        const problem = asProblem(error);
        if (!problem.needsConfirmation) {
          setAsked(null);
          on.failed(error);
          return;
        }
        const { impacts = [] } = (problem.details ?? {}) as { impacts?: Impact[] };
        setAsked({ body, sentence: problem.message, impacts });
      },
    });

  return {
    send: (body) => send(body),
    dialog: asked ? (
      <Modal
        open
        title={t('harm.title')}
        okText={t('harm.confirm')}
        onOk={() => send(asked.body, true)}
        onCancel={() => setAsked(null)}
        confirmLoading={mutation.isPending}
      >
        <ImpactList impacts={asked.impacts} />
        <p>{asked.sentence}</p>
      </Modal>
    ) : null,
  };
}
