import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDeleteMailing, type Mailing } from '../../../../api/mailings.js';
import { useTold } from '../../../form/use-told.js';

export function DeleteDraft({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const told = useTold();
  const remove = useDeleteMailing(mailing.conferenceId);
  const ask = (): void =>
    void modal.confirm({
      title: t('editor.deleteTitle', { name: mailing.name }),
      content: t('editor.deleteHint'),
      okText: t('editor.delete'),
      cancelText: ta('action.cancel'),
      okButtonProps: { danger: true },
      onOk: () =>
        remove.mutateAsync(mailing.id).then(
          () => {
            told.done(t('editor.deleted'));
            void navigate(`/console/conferences/${mailing.conferenceId}/mailings`);
          },
          (error: unknown) => told.failed(error),
        ),
    });
  return (
    <Button icon={<DeleteOutlined />} onClick={ask}>
      {t('editor.delete')}
    </Button>
  );
}
