/** What the form holds; the consent is never kept in the draft. */
export interface RegistrationValues {
  /** Of the organisation chosen from the list; '' while it is only typed. */
  organisationId: string;
  organisationName: string;
  creditCode: string;
  name: string;
  mobile: string;
  email: string;
  title: string;
  consent: boolean;
}

export const emptyRegistration: RegistrationValues = {
  organisationId: '',
  organisationName: '',
  creditCode: '',
  name: '',
  mobile: '',
  email: '',
  title: '',
  consent: false,
};
