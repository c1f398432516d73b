import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMoveAgreements, type AgreementAction } from '../../../api/agreements.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import styles from './agreements.module.css';

/** Refusals said one by one; of more, only how many. */
const SAID = 3;
const UNDO_S = 8;

/** Takes one step for these agreements and says what came of it, with the reason for each that stayed. */
export function useAgreementMove() {
  const { t } = useTranslation('signing');
  const { message } = App.useApp();
  const told = useTold();
  const { id } = useThisConference();
  const move = useMoveAgreements(id);

  const run = (action: AgreementAction, ids: readonly string[], reason?: string, onDone?: () => void): void =>
    move.mutate(
      { action, ids: [...ids], ...(reason ? { reason } : {}) },
      {
        onSuccess: ({ done, mails, failures }) => {
          const words = [
            done > 0 ? t('bulk.done', { count: done }) : null,
            mails > 0 ? t('bulk.mails', { count: mails }) : null,
          ];
          if (done > 0 && action === 'withdraw') {
            const stayed = new Set(failures.map(({ agreementId }) => agreementId));
            offerUndo(
              words.filter(Boolean).join(' · '),
              ids.filter((each) => !stayed.has(each)),
            );
          } else if (done > 0) told.done(words.filter(Boolean).join(' · '));
          for (const { title, detail } of failures.slice(0, SAID))
            void message.warning(t('bulk.failed', { title, detail }), 6);
          if (failures.length > SAID)
            void message.warning(t('bulk.more', { count: failures.length - SAID }), 6);
          onDone?.();
        },
        onError: told.failed,
      },
    );

  const offerUndo = (words: string, ids: string[]): void => {
    const key = `withdrawn-${ids[0]}`;
    void message.success({
      key,
      duration: UNDO_S,
      content: (
        <>
          {words}
          <Button
            className={styles.undo!}
            size="small"
            onClick={() => {
              message.destroy(key);
              run('restore', ids);
            }}
          >
            {t('bulk.undo')}
          </Button>
        </>
      ),
    });
  };

  return { run, isPending: move.isPending };
}
