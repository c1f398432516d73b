import type {
  ParticipantType,
  Qualification,
  RegistrationSource,
  RegistrationState,
} from '#contracts/vocabulary';

type InBoth = { zh: string; en: string };
const both = (zh: string, en: string): InBoth => ({ zh, en });

/** For sentences and files; the screens have their own in the web app's i18n files. */
export const stateWords: Record<RegistrationState, InBoth> = {
  pending: both('待审核', 'to be approved'),
  confirmed: both('已确认', 'confirmed'),
  waitlisted: both('候补', 'on the waiting list'),
  offered: both('已提供名额', 'offered a place'),
  declined: both('未通过', 'declined'),
  cancelled: both('已取消', 'cancelled'),
};

export const typeWords: Record<ParticipantType, InBoth> = {
  'enterprise-representative': both('企业代表', 'Enterprise representative'),
  researcher: both('科研人员', 'Researcher'),
  official: both('政府人员', 'Official'),
  press: both('媒体', 'Press'),
  student: both('学生', 'Student'),
  staff: both('工作人员', 'Staff'),
};

export const sourceWords: Record<RegistrationSource, InBoth> = {
  public: both('公开报名', 'Public page'),
  invitation: both('邀请', 'Invitation'),
  import: both('导入', 'Import'),
  desk: both('现场', 'Desk'),
};

export const qualificationWords: Record<Qualification, InBoth> = {
  'single-champion': both('制造业单项冠军', 'Manufacturing single champion'),
  'little-giant': both('专精特新“小巨人”', 'Little giant'),
  'provincial-specialised': both('省级专精特新中小企业', 'Provincial specialised SME'),
  innovative: both('创新型中小企业', 'Innovative SME'),
};
