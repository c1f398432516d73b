import { asProblem } from '../../../api/problem.js';
import { useProgramme } from '../../../api/programme.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { LoadFailed } from '../../list/load-failed.js';
import { useThisConference } from '../conference-context.js';
import { ProgrammeEditor } from './programme-editor.js';

/** The programme: its draft as a timetable and as a list, its clashes, its release. */
export default function ProgrammePage() {
  const conference = useThisConference();
  const query = useProgramme(conference.id);
  if (query.isPending) return <SectionSkeleton />;
  if (!query.data)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return <ProgrammeEditor key={conference.id} conference={conference} programme={query.data} />;
}
