import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepresentatives, type Organisation } from '../../../api/organisations.js';
import type { Schemas } from '../../../api/schemas.js';
import { useOneOf } from '../../../i18n/language.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import styles from './invitations-page.module.css';

export interface Chosen {
  key: string;
  name: string;
  organisation: string;
  person: Schemas['PersonToInviteDto'];
}

interface ChoosePeopleProps {
  people: readonly Chosen[];
  onChange: (people: readonly Chosen[]) => void;
}

/** An organisation, then its people on record, or somebody new of it. */
export function ChoosePeople({ people, onChange }: ChoosePeopleProps) {
  const { t } = useTranslation('invitations');
  const [organisation, setOrganisation] = useState<Organisation | null>(null);
  const add = (chosen: Chosen): void => onChange([...people.filter(({ key }) => key !== chosen.key), chosen]);
  const remove = (key: string): void => onChange(people.filter((each) => each.key !== key));
  return (
    <>
      <div className={styles.box}>
        <Form layout="vertical" component={false}>
          <Form.Item label={t('invite.organisation')} htmlFor="invite-organisation">
            <OrganisationPicker
              id="invite-organisation"
              value={organisation?.id ?? null}
              onChange={(_, chosen) => setOrganisation(chosen ?? null)}
            />
          </Form.Item>
        </Form>
        {organisation ? (
          <PeopleOf
            key={organisation.id}
            organisation={organisation}
            has={(key) => people.some((each) => each.key === key)}
            onAdd={add}
            onRemove={remove}
          />
        ) : (
          <p>{t('invite.nobody')}</p>
        )}
      </div>
      {people.length > 0 ? (
        <>
          <strong>{t('invite.list', { count: people.length })}</strong>
          <ul className={styles.people}>
            {people.map(({ key, name, organisation: of }) => (
              <li key={key}>
                <span>
                  {name} <small>{of}</small>
                </span>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('invite.remove', { name })}
                  onClick={() => remove(key)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface PeopleOfProps {
  organisation: Organisation;
  has: (key: string) => boolean;
  onAdd: (chosen: Chosen) => void;
  onRemove: (key: string) => void;
}

interface SomeoneElse {
  name: string;
  title?: string;
  email: string;
  mobile?: string;
}

function PeopleOf({ organisation, has, onAdd, onRemove }: PeopleOfProps) {
  const { t } = useTranslation('invitations');
  const oneOf = useOneOf();
  const name = oneOf(organisation.nameZh, organisation.nameEn);
  const known = useRepresentatives(organisation.id);
  const [form] = Form.useForm<SomeoneElse>();
  const items = known.data?.items ?? [];
  return (
    <>
      <strong>{t('invite.people')}</strong>
      {known.data && items.length === 0 ? <p>{t('invite.noPeople')}</p> : null}
      <ul className={styles.choices}>
        {items.map((each) => (
          <li key={each.id}>
            <Checkbox
              disabled={!each.email}
              checked={has(each.id)}
              onChange={({ target }) =>
                target.checked
                  ? onAdd({
                      key: each.id,
                      name: each.name,
                      organisation: name,
                      person: { representativeId: each.id },
                    })
                  : onRemove(each.id)
              }
            >
              {each.name} <small>{each.email ?? t('invite.noEmail')}</small>
            </Checkbox>
          </li>
        ))}
      </ul>
      <strong>{t('invite.someoneElse')}</strong>
      <Form<SomeoneElse>
        form={form}
        layout="vertical"
        onFinish={({ title, mobile, ...who }) => {
          onAdd({
            key: `${organisation.id} ${who.email.toLowerCase()}`,
            name: who.name,
            organisation: name,
            person: {
              ...who,
              organisationId: organisation.id,
              ...(title ? { title } : {}),
              ...(mobile ? { mobile } : {}),
            },
          });
          form.resetFields();
        }}
      >
        <div className={styles.columns}>
          <Form.Item
            name="name"
            label={t('invite.name')}
            rules={[{ required: true, message: t('invite.name') }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="email"
            label={t('invite.email')}
            rules={[{ required: true, type: 'email', message: t('invite.email') }]}
          >
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <Form.Item name="title" label={t('invite.jobTitle')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="mobile" label={t('invite.mobile')}>
            <Input type="tel" autoComplete="off" />
          </Form.Item>
        </div>
        <Button htmlType="submit">{t('invite.add')}</Button>
      </Form>
    </>
  );
}
