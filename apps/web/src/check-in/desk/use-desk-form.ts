import { useRef, useState } from 'react';
import type { Answers } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { asProblem, type Problem } from '../../api/problem.js';
import { useFindKnownPerson, useRegisterAtDesk, type RegistrationDetail } from '../../api/registration.js';
import { serverLanguage, useOneOf } from '../../i18n/language.js';
import type { OrganisationValues } from '../../public/registration/registration-values.js';
import { errorsOf, useFields } from '../../public/registration/use-fields.js';

interface DeskValues extends OrganisationValues {
  mobile: string;
  name: string;
  title: string;
  email: string;
  participantType: ParticipantType;
  answers: Answers;
  joinWaitingList: boolean;
}

const nobody: DeskValues = {
  mobile: '',
  name: '',
  organisationId: '',
  organisationName: '',
  creditCode: '',
  title: '',
  email: '',
  participantType: 'enterprise-representative',
  answers: {},
  joinWaitingList: true,
};

/** A mainland number, complete; others are looked up when the field is left. */
const isComplete = (mobile: string): boolean => /^1\d{10}$/.test(mobile.replace(/[\s-]/g, ''));
const ALREADY = 'registration.already-registered';

interface Desk {
  conferenceId: string;
  onRegistered: (registration: RegistrationDetail) => void;
  /** After a refusal, once it is on the page. */
  onRefused: () => void;
}

/** A walk-in's form: the number first, which fills in whom we know; empty again for the next one. */
export function useDeskForm({ conferenceId, onRegistered, onRefused }: Desk) {
  const oneOf = useOneOf();
  const fields = useFields(nobody);
  const find = useFindKnownPerson(conferenceId);
  const register = useRegisterAtDesk(conferenceId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isThere, setIsThere] = useState(false);
  const asked = useRef('');
  /** The type chosen by hand, while that of somebody invited stands in its place. */
  const chosenType = useRef<ParticipantType | null>(null);
  const { values, change } = fields;

  function lookUp(mobile: string): void {
    const wanted = mobile.trim();
    if (wanted.length < 8 || wanted === asked.current) return;
    asked.current = wanted;
    find.mutate(wanted, {
      onSuccess: ({ known }) => {
        if (asked.current !== wanted) return;
        if (known?.held) chosenType.current ??= values.participantType;
        else if (chosenType.current) {
          change({ participantType: chosenType.current, answers: {} });
          chosenType.current = null;
        }
        if (!known) return;
        change({
          name: known.name,
          title: known.title ?? '',
          organisationId: known.organisationId,
          organisationName: oneOf(known.organisationNameZh, known.organisationNameEn),
          ...(known.held && { participantType: known.held.participantType, answers: {} }),
        });
      },
      onError: () => (asked.current = ''), // the number's fault is told when it is sent
    });
  }

  function typeMobile(mobile: string): void {
    change({ mobile });
    setIsThere(false);
    if (isComplete(mobile)) lookUp(mobile);
  }

  function submit(formVersion: number): void {
    if (register.isPending) return;
    setProblem(null);
    setIsThere(false);
    const { mobile, name, organisationId, organisationName, creditCode, title, email, answers } = values;
    const given = Object.fromEntries(
      Object.entries(answers).filter(([, answer]) => answer !== undefined && answer !== ''),
    );
    const hasAnswers = Object.keys(given).length > 0;
    register.mutate(
      {
        mobile,
        ...(name.trim() && { name }),
        ...(organisationId
          ? { organisationId }
          : organisationName.trim() && { organisationName, creditCode: creditCode || null }),
        ...(title.trim() && { title }),
        ...(email.trim() && { email }),
        participantType: values.participantType,
        language: serverLanguage(),
        joinWaitingList: values.joinWaitingList,
        ...(hasAnswers && { answers: given, formVersion }),
      },
      {
        onSuccess: (registered) => {
          asked.current = '';
          find.reset();
          fields.reset({ ...nobody, participantType: chosenType.current ?? values.participantType });
          chosenType.current = null;
          onRegistered(registered);
        },
        onError: (error) => {
          const refusal = asProblem(error);
          const errors = errorsOf(refusal, values);
          fields.setErrors(errors);
          setIsThere(refusal.code === ALREADY || refusal.fields.some(({ code }) => code === ALREADY));
          setProblem(Object.keys(errors).length > 0 ? null : refusal);
          onRefused();
        },
      },
    );
  }

  return {
    fields,
    typeMobile,
    lookUp: () => lookUp(values.mobile),
    /** Whether the number is somebody's we know; undefined until it was asked. */
    isKnown: find.data && find.data.known !== null,
    /** Until when a place is held for the person, who is invited. */
    heldUntil: find.data?.known?.held?.until,
    /** The person is registered already. */
    isThere,
    submit,
    isBusy: register.isPending,
    problem,
  };
}
