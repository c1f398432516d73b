import { Route, Routes, useParams } from 'react-router';
import { useConference, type Conference } from '../../api/conferences.js';
import { asProblem } from '../../api/problem.js';
import { lazyPage } from '../../ui/lazy-page.js';
import { SectionSkeleton } from '../../ui/skeleton.js';
import NotFoundPage from '../../ui/message.js';
import { LoadFailed } from '../list/load-failed.js';
import { ConferenceContext } from './conference-context.js';

const Life = lazyPage(
  () => import('./life/life-page.js'),
  ['conferences', 'registration', 'mailings', 'meeting-words', 'milestones'],
);
const Edit = lazyPage(() => import('./edit/edit-page.js'), ['conferences']);
const Places = lazyPage(() => import('./places/places-page.js'), ['conferences', 'registration']);
const Programme = lazyPage(() => import('./programme/programme-page.js'), ['conferences', 'programme']);
const Points = lazyPage(() => import('./check-in-points/points-page.js'), ['conferences']);
const Team = lazyPage(() => import('./team/team-page.js'), ['conferences', 'accounts']);
const Registrations = lazyPage(
  () => import('../registration/registrations-page.js'),
  ['registration', 'organisations', 'form-fields'],
);
const Forms = lazyPage(
  () => import('../registration/forms/forms-page.js'),
  ['forms', 'form-fields', 'registration'],
);
const Badges = lazyPage(() => import('../registration/badges/badges-page.js'), ['registration']);
const ListImport = lazyPage(
  () => import('../registration/import/list-import-page.js'),
  ['registration', 'organisations'],
);
const Attendance = lazyPage(() => import('../reports/attendance-page.js'), ['reports', 'registration']);
const Invitations = lazyPage(
  () => import('../outreach/invitations/invitations-page.js'),
  ['invitations', 'mailings', 'registration'],
);
const Mailings = lazyPage(() => import('../outreach/mailings/mailings-page.js'), ['mailings']);
const MailingCalendar = lazyPage(() => import('../outreach/mailings/calendar-page.js'), ['mailings']);
const MailingEditor = lazyPage(
  () => import('../outreach/mailings/editor/editor-page.js'),
  ['mailings', 'audiences', 'letters', 'organisations', 'registration', 'programme'],
);
const MailingDetail = lazyPage(
  () => import('../outreach/mailings/detail/detail-page.js'),
  ['mailings', 'outreach'],
);
const Audiences = lazyPage(
  () => import('../outreach/audiences/audiences-page.js'),
  ['audiences', 'mailings'],
);
const Letters = lazyPage(
  () => import('../outreach/letters/letters-page.js'),
  ['letters', 'audiences', 'mailings'],
);
const Surveys = lazyPage(
  () => import('../outreach/surveys/surveys-page.js'),
  ['surveys', 'mailings', 'forms', 'form-fields'],
);
const MeetingRequests = lazyPage(
  () => import('../docking/meetings/requests-page.js'),
  ['meetings', 'meeting-words', 'registration'],
);
const MeetingsList = lazyPage(
  () => import('../docking/meetings/meetings-list-page.js'),
  ['meetings', 'meeting-words', 'registration'],
);
const WithoutMeeting = lazyPage(
  () => import('../docking/meetings/without-page.js'),
  ['meetings', 'meeting-words', 'registration'],
);
const MeetingTimetable = lazyPage(
  () => import('../docking/meetings/timetable/timetable-page.js'),
  ['timetable', 'meetings', 'meeting-words'],
);
const MeetingsDay = lazyPage(
  () => import('../docking/meetings/day/day-page.js'),
  ['meetings', 'meeting-words'],
);
const MeetingsSetup = lazyPage(() => import('../docking/meetings/setup/setup-page.js'), ['meetings']);

const DockingItems = lazyPage(
  () => import('../docking/items/items-page.js'),
  ['docking-items', 'matching', 'registration', 'organisations'],
);
const AgreementsImport = lazyPage(
  () => import('../signing/import/agreements-import-page.js'),
  ['agreements-import', 'organisations'],
);
const DockingImport = lazyPage(
  () => import('../docking/import/items-import-page.js'),
  ['docking-items', 'organisations'],
);
const DockingStage = lazyPage(() => import('../docking/stage/stage-page.js'), ['docking-items']);
const DockingFields = lazyPage(() => import('../docking/fields/fields-page.js'), ['docking-items']);
const DockingSessions = lazyPage(() => import('../docking/sessions/sessions-page.js'), ['docking-sessions']);
const DockingSession = lazyPage(
  () => import('../docking/sessions/session-page.js'),
  ['docking-sessions', 'meetings', 'meeting-words'],
);
const Agreements = lazyPage(
  () => import('../signing/agreements/agreements-page.js'),
  ['signing', 'registration', 'organisations', 'evidence'],
);
const Milestones = lazyPage(
  () => import('../signing/milestones/milestones-page.js'),
  ['milestones', 'organisations', 'registration'],
);
const Matching = lazyPage(() => import('../docking/matching/matching-page.js'), ['matching']);
const CeremonyPlan = lazyPage(() => import('../signing/ceremony/ceremony-page.js'), ['ceremony']);
const CallSheet = lazyPage(() => import('../signing/ceremony/call-sheet-page.js'), ['call-sheet']);
const Evidence = lazyPage(() => import('../signing/evidence/evidence-page.js'), ['evidence']);

/** Everything about one conference, which is read once for all its pages. */
export default function ConferenceRoutes() {
  const { conferenceId = '' } = useParams();
  const query = useConference(conferenceId);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const conference: Conference = query.data;
  return (
    <ConferenceContext value={conference}>
      <Routes>
        <Route index element={<Life />} />
        <Route path="edit" element={<Edit />} />
        <Route path="places" element={<Places />} />
        <Route path="programme" element={<Programme />} />
        <Route path="check-in-points" element={<Points />} />
        <Route path="team" element={<Team />} />
        <Route path="registrations" element={<Registrations />} />
        <Route path="forms" element={<Forms />} />
        <Route path="badges" element={<Badges />} />
        <Route path="registrations/import" element={<ListImport />} />
        <Route path="invitations" element={<Invitations />} />
        <Route path="mailings" element={<Mailings />} />
        <Route path="mailings/calendar" element={<MailingCalendar />} />
        <Route path="mailings/audiences" element={<Audiences />} />
        <Route path="mailings/letters" element={<Letters />} />
        <Route path="mailings/surveys" element={<Surveys />} />
        <Route path="mailings/:mailingId" element={<MailingDetail />} />
        <Route path="mailings/:mailingId/edit" element={<MailingEditor />} />
        <Route path="docking" element={<DockingItems />} />
        <Route path="docking/import" element={<DockingImport />} />
        <Route path="signing/agreements/import" element={<AgreementsImport />} />
        <Route path="docking/stage" element={<DockingStage />} />
        <Route path="docking/fields" element={<DockingFields />} />
        <Route path="docking-sessions" element={<DockingSessions />} />
        <Route path="docking-sessions/:sessionId" element={<DockingSession />} />
        <Route path="meetings" element={<MeetingRequests />} />
        <Route path="meetings/list" element={<MeetingsList />} />
        <Route path="meetings/without" element={<WithoutMeeting />} />
        <Route path="meetings/timetable" element={<MeetingTimetable />} />
        <Route path="meetings/day" element={<MeetingsDay />} />
        <Route path="meetings/setup" element={<MeetingsSetup />} />
        <Route path="signing/agreements" element={<Agreements />} />
        <Route path="matching" element={<Matching />} />
        <Route path="signing/ceremony" element={<CeremonyPlan />} />
        <Route path="signing/ceremony/call-sheet" element={<CallSheet />} />
        <Route path="signing/evidence" element={<Evidence />} />
        <Route path="signing/milestones" element={<Milestones />} />
        <Route path="attendance" element={<Attendance />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </ConferenceContext>
  );
}
