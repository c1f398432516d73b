import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './language.js';

const files = import.meta.glob<{ default: ResourceKey }>('./{zh-CN,en}/*.ts');

const wordFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    const load = files[`./${language}/${area}.ts`];
    if (!load) return done(new Error(`no words for ${area} in ${language}`), null);
    load().then(
      (file) => {
        // a part of the vocabulary that few pages need; asked for together with it or after it, never before
        if (area === 'docking-vocabulary') i18next.addResourceBundle(language, 'vocabulary', file.default);
        done(null, file.default);
      },
      (error: Error) => done(error, null),
    );
  },
};

const markPage = (language: string): void => {
  document.documentElement.lang = language;
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', markPage);
  await i18next
    .use(wordFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}
