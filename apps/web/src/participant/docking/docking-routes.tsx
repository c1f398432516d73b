import { Route, Routes } from 'react-router';
import { lazyPage } from '../../ui/lazy-page.js';
import type { LinkProps } from '../registration/link-props.js';
import { OwnItemsPage } from './own-items-page.js';

const ItemForm = lazyPage<LinkProps>(() => import('./item-form-page.js'), []);
const Compare = lazyPage<LinkProps>(() => import('./compare-page.js'), []);
const Answers = lazyPage<LinkProps>(() => import('./own-answers-page.js'), []);
const AnswerForm = lazyPage<LinkProps>(() => import('./answer-form-page.js'), []);

/** What a personal link opens of docking. */
export default function DockingRoutes({ token }: LinkProps) {
  return (
    <Routes>
      <Route path="new/:kind" element={<ItemForm token={token} />} />
      <Route path="answers" element={<Answers token={token} />} />
      <Route path="answer/:number" element={<AnswerForm token={token} />} />
      <Route path=":itemId/edit" element={<ItemForm token={token} />} />
      <Route path=":itemId/answers" element={<Compare token={token} />} />
      <Route path="*" element={<OwnItemsPage token={token} />} />
    </Routes>
  );
}
