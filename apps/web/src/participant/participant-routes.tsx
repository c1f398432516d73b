import { Route, Routes } from 'react-router';
import NotFoundPage from '../ui/message.js';

export default function ParticipantRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
