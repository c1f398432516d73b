import { Route, Routes } from 'react-router';
import { lazyPage } from '../ui/lazy-page.js';
import NotFoundPage from '../ui/message.js';
import { PublicFrame } from './frame/public-frame.js';

const List = lazyPage(() => import('./conferences/conference-list-page.js'), ['public']);
const Conference = lazyPage(() => import('./conferences/conference-page.js'), ['public']);
const Register = lazyPage(() => import('./registration/register-page.js'), ['public']);
const Catalogue = lazyPage(() => import('./docking/catalogue-page.js'), ['catalogue', 'docking-vocabulary']);
const CatalogueItem = lazyPage(() => import('./docking/item-page.js'), ['catalogue', 'docking-vocabulary']);
const LostLink = lazyPage(() => import('./registration/lost-link-page.js'), ['public']);
const Unsubscribe = lazyPage(() => import('./outreach/unsubscribe-page.js'), ['public']);
const Privacy = lazyPage(() => import('./registration/privacy-page.js'), ['public']);

export default function PublicRoutes() {
  return (
    <PublicFrame>
      <Routes>
        <Route path="/" element={<List />} />
        <Route path="/c/:slug" element={<Conference />} />
        <Route path="/c/:slug/register" element={<Register />} />
        <Route path="/c/:slug/catalogue" element={<Catalogue />} />
        <Route path="/c/:slug/catalogue/:place" element={<CatalogueItem />} />
        <Route path="/c/:slug/link" element={<LostLink />} />
        <Route path="/u/:token" element={<Unsubscribe />} />
        <Route path="/privacy" element={<Privacy />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </PublicFrame>
  );
}
