import 'i18next';
import type accounts from './zh-CN/accounts.js';
import type app from './zh-CN/app.js';
import type checkIn from './zh-CN/check-in.js';
import type conferences from './zh-CN/conferences.js';
import type console from './zh-CN/console.js';
import type formFields from './zh-CN/form-fields.js';
import type forms from './zh-CN/forms.js';
import type audiences from './zh-CN/audiences.js';
import type invitations from './zh-CN/invitations.js';
import type invited from './zh-CN/invited.js';
import type letters from './zh-CN/letters.js';
import type mailings from './zh-CN/mailings.js';
import type matching from './zh-CN/matching.js';
import type surveyPage from './zh-CN/survey-page.js';
import type surveys from './zh-CN/surveys.js';
import type organisations from './zh-CN/organisations.js';
import type outreach from './zh-CN/outreach.js';
import type participant from './zh-CN/participant.js';
import type programme from './zh-CN/programme.js';
import type publicPages from './zh-CN/public.js';
import type registration from './zh-CN/registration.js';
import type reports from './zh-CN/reports.js';
import type vocabulary from './zh-CN/vocabulary.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      accounts: typeof accounts;
      app: typeof app;
      'check-in': typeof checkIn;
      conferences: typeof conferences;
      console: typeof console;
      'form-fields': typeof formFields;
      forms: typeof forms;
      audiences: typeof audiences;
      invitations: typeof invitations;
      invited: typeof invited;
      letters: typeof letters;
      mailings: typeof mailings;
      'survey-page': typeof surveyPage;
      surveys: typeof surveys;
      matching: typeof matching;
      organisations: typeof organisations;
      outreach: typeof outreach;
      participant: typeof participant;
      programme: typeof programme;
      public: typeof publicPages;
      registration: typeof registration;
      reports: typeof reports;
      vocabulary: typeof vocabulary;
    };
  }
}
