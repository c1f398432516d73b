import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegistrationState } from '#contracts/vocabulary';
import { asProblem, type Problem } from '../../api/problem.js';
import { publicFormKey, type PublicForm, type Register } from '../../api/public-registration.js';
import { changedFormOf } from './changed-form.js';
import { clearDraft, useDraft } from './draft.js';
import { requestOf } from './registration-request.js';
import type { RegistrationValues } from './registration-values.js';
import { errorsOf, type FieldErrors, type Fields } from './use-fields.js';

/** Someone registered along, as the answer tells. */
export interface RegisteredPerson {
  name: string;
  state: RegistrationState;
  position: number | null;
}

export interface Registered {
  token: string;
  people: RegisteredPerson[];
}

interface Page {
  slug: string;
  register: Register;
  /** Under which name what is typed is kept on this device. */
  draftKey: string;
  /** What the form starts from without a draft. */
  blank: RegistrationValues;
  form: PublicForm;
  /** Sessions this type may sign up for. */
  openSessionIds: readonly string[];
  consentVersion: string | undefined;
  fields: Fields<RegistrationValues>;
}

/** The form's life: draft, sending once, refusals at their fields, and on to the ticket. */
export function useRegistrationForm(page: Page) {
  const { slug, register, draftKey, form, openSessionIds, consentVersion, fields, blank } = page;
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const queries = useQueryClient();
  useDraft(draftKey, fields.values);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState(0);
  const formElement = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  /** What the lazily loaded questions find wrong themselves. */
  const ownFaults = useRef<() => FieldErrors>(() => ({}));
  const onCheck = useCallback((find: () => FieldErrors): void => {
    ownFaults.current = find;
  }, []);

  // The first wrong field on the page, not the first one the server names, gets the focus; a refusal of the whole
  // form comes out from behind the button.
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else formElement.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [refusals]);

  function refuse(error: unknown): void {
    const refusal = asProblem(error);
    const { organisationName, consent, participantType } = fields.values;
    const errors = errorsOf(refusal, fields.values);
    const change = changedFormOf(refusal, form.definition);
    if (change) {
      queries.setQueryData<PublicForm>(
        publicFormKey(slug, participantType),
        (old) => old && { ...old, ...change.form },
      );
      setChanged(change.changed);
    }
    if (refusal.code === 'registration.privacy-text-changed') {
      void queries.invalidateQueries({ queryKey: ['privacy-text'] });
      fields.change({ consent: false });
      errors.consent = t('register.privacyChanged');
    } else if (refusal.fields.length > 0 && !change) {
      if (!organisationName.trim()) errors.organisationName ??= t('register.organisationNeeded');
      if (!consent) errors.consent = t('register.consentNeeded');
      for (const [path, words] of Object.entries(ownFaults.current())) errors[path] ??= words;
    }
    fields.setErrors(errors);
    setProblem(Object.keys(errors).length > 0 && !change ? null : refusal);
    setRefusals((count) => count + 1);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setProblem(null);
    const { name } = fields.values;
    register.mutate(requestOf(fields.values, form, openSessionIds, consentVersion), {
      onSuccess: ({ token, state, position, colleagues }) => {
        clearDraft(draftKey);
        if (colleagues.length > 0)
          setRegistered({ token, people: [{ name, state, position }, ...colleagues] });
        else void navigate(`/r/${token}`, { replace: true, state: { isNew: true } });
      },
      // after a success the page goes on to the ticket: a second click that comes before it does sends nothing
      onError: (error) => {
        isSending.current = false;
        refuse(error);
      },
    });
  }

  function startAfresh(): void {
    isSending.current = false;
    fields.reset({ ...blank, participantType: fields.values.participantType });
    setProblem(null);
  }

  return {
    formElement,
    submit,
    isBusy: register.isPending,
    problem,
    startAfresh,
    registered,
    changed,
    onCheck,
  };
}
