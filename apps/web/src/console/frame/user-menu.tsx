import { ApartmentOutlined, DownOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe, useSignOut } from '../../api/accounts.js';
import styles from './user-menu.module.css';

export function UserMenu() {
  const { t } = useTranslation('console');
  const { data: me } = useMe();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!me) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', icon: <UserOutlined />, label: t('nav.account') },
          // a page of its own, outside this app
          ...(me.isAdministrator
            ? [
                {
                  key: 'queues',
                  icon: <ApartmentOutlined />,
                  label: <a href="/admin/queues">{t('nav.queues')}</a>,
                },
              ]
            : []),
          { type: 'divider' },
          { key: 'sign-out', icon: <LogoutOutlined />, label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/console/account');
          if (key === 'sign-out') signOut.mutate(undefined, { onSettled: () => navigate('/sign-in') });
        },
      }}
    >
      <Button type="text" className={styles.user}>
        <span className="visually-hidden">{t('userMenu', { name: me.user.name })}</span>
        <span className={styles.initial} aria-hidden>
          {[...me.user.name][0]}
        </span>
        <span className={styles.name} aria-hidden>
          {me.user.name}
        </span>
        <DownOutlined className={styles.arrow} aria-hidden />
      </Button>
    </Dropdown>
  );
}
