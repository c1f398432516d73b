import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { asProblem, type Problem } from '../../api/problem.js';
import { useRegister } from '../../api/public-registration.js';
import { serverLanguage } from '../../i18n/language.js';
import { clearDraft, readDraft, useDraft } from './draft.js';
import { emptyRegistration, type RegistrationValues } from './registration-values.js';
import { errorsOf, useFields } from './use-fields.js';

/** The form's life: draft, sending once, refusals at their fields, and on to the ticket. */
export function useRegistrationForm(slug: string, consentVersion: string | undefined) {
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft] = useState(() => readDraft(slug));
  const [hasDraft, setHasDraft] = useState(draft !== null);
  const fields = useFields<RegistrationValues>(draft ?? emptyRegistration);
  useDraft(slug, fields.values);
  const register = useRegister(slug);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusals, setRefusals] = useState(0);
  const formElement = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);

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
    const { organisationName, consent } = fields.values;
    const errors = errorsOf(refusal, fields.values);
    if (refusal.code === 'registration.privacy-text-changed') {
      void queries.invalidateQueries({ queryKey: ['privacy-text'] });
      fields.change({ consent: false });
      errors.consent = t('register.privacyChanged');
    } else if (refusal.fields.length > 0) {
      if (!organisationName.trim()) errors.organisationName ??= t('register.organisationNeeded');
      if (!consent) errors.consent = t('register.consentNeeded');
    }
    fields.setErrors(errors);
    setProblem(Object.keys(errors).length > 0 ? null : refusal);
    setRefusals((count) => count + 1);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setProblem(null);
    register.mutate(requestOf(fields.values, consentVersion), {
      onSuccess: ({ token }) => {
        clearDraft(slug);
        void navigate(`/r/${token}`, { replace: true, state: { isNew: true } });
      },
      onError: refuse,
      onSettled: () => {
        isSending.current = false;
      },
    });
  }

  function startAfresh(): void {
    fields.reset(emptyRegistration);
    setHasDraft(false);
    setProblem(null);
  }

  return { fields, formElement, submit, isBusy: register.isPending, problem, hasDraft, startAfresh };
}

function requestOf(values: RegistrationValues, consentVersion: string | undefined) {
  const { organisationId, organisationName, creditCode, ...person } = values;
  return {
    ...person,
    ...(organisationId ? { organisationId } : { organisationName, creditCode: creditCode || null }),
    language: serverLanguage(),
    consentVersion: consentVersion ?? '',
  };
}
