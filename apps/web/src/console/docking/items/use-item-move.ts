import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMoveItems, type ItemAction } from '../../../api/docking-items.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';

/** Takes one step for these items and says what came of it, with the reason for each that stayed. */
export function useItemMove() {
  const { t } = useTranslation('docking-items');
  const { message } = App.useApp();
  const told = useTold();
  const { id } = useThisConference();
  const move = useMoveItems(id);
  const run = (action: ItemAction, ids: readonly string[], reason?: string, onDone?: () => void): void =>
    move.mutate(
      { action, ids: [...ids], ...(reason ? { reason } : {}) },
      {
        onSuccess: ({ done, failures }) => {
          if (done > 0) told.done(t('bulk.done', { count: done }));
          for (const { title, detail } of failures.slice(0, 3))
            void message.warning(t('bulk.failed', { title, detail }), 6);
          onDone?.();
        },
        onError: told.failed,
      },
    );
  return { run, isPending: move.isPending };
}
