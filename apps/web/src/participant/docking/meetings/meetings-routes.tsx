import { Route, Routes } from 'react-router';
import type { LinkProps } from '../../registration/link-props.js';
import { FindPage } from './find-page.js';
import { MeetingsPage } from './meetings-page.js';

/** Below `/r/<token>/meetings`. */
export default function MeetingsRoutes({ token }: LinkProps) {
  return (
    <Routes>
      <Route path="find" element={<FindPage token={token} />} />
      <Route path="*" element={<MeetingsPage token={token} />} />
    </Routes>
  );
}
