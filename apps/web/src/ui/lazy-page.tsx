import i18next from 'i18next';
import { lazy, type ComponentType } from 'react';
import type { Area } from '../i18n/area.js';

/** A page in a chunk of its own, shown once its words are there too, so that no key ever flashes up. */
export const lazyPage = <Props extends object = object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  areas: readonly Area[],
) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), i18next.loadNamespaces([...areas])]);
    return page;
  });
