import { Fragment, type ReactNode } from 'react';

/**
 * A text that breaks between words only, Chinese ones too: where the browser knows words, each stays in one piece.
 */
export function sensibleBreaks(text: string): ReactNode {
  if (!/\p{Script=Han}/u.test(text) || typeof Intl.Segmenter !== 'function') return text;
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return words.map(({ segment, index, isWordLike }) => (
    <Fragment key={index}>
      {isWordLike && index > 0 ? <wbr /> : null}
      {segment}
    </Fragment>
  ));
}
