import { useParams } from 'react-router';
import { PersonalPage } from './registration/personal-page.js';

/** Keyed by the link, so that nothing of one person's page survives into another's. */
export default function ParticipantRoutes() {
  const { token = '' } = useParams();
  return <PersonalPage key={token} token={token} />;
}
