import { StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#contracts/programme/clashes';
import { useOneOf } from '../../../../i18n/language.js';
import type { EditorSession } from '../draft/editor-session.js';
import styles from './session-block.module.css';

interface SessionBlockProps {
  session: EditorSession;
  time: string;
  room: string;
  clashes: readonly Clash[];
  clashWords: (clash: Clash) => string;
  isDragged: boolean;
  isChosen: boolean;
  isReadOnly: boolean;
  helpId: string;
  style?: CSSProperties;
  onGrab: (event: PointerEvent, what: 'move' | 'resize') => void;
  onOpen: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** A session on the timetable or in the unscheduled list: a button that opens, can be dragged, and obeys keys. */
export function SessionBlock(props: SessionBlockProps) {
  const { session, time, room, clashes, isReadOnly } = props;
  const { t } = useTranslation('programme');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const title = oneOf(session.titleZh, session.titleEn);
  const theme = oneOf(session.themeZh, session.themeEn);
  const weight = clashes.some(({ isBlocking }) => isBlocking)
    ? 'blocks'
    : clashes.length > 0
      ? 'warns'
      : 'fine';
  const isFlat = session.minutes < 40;
  return (
    <button
      type="button"
      data-session={session.id}
      className={[
        styles.block,
        styles[weight],
        session.kind === 'break' ? styles.break : '',
        session.minutes < 25 ? styles.short : '',
        props.isDragged ? styles.dragged : '',
        props.isChosen ? styles.chosen : '',
        isReadOnly ? styles.fixed : '',
      ].join(' ')}
      style={props.style}
      aria-describedby={isReadOnly ? undefined : props.helpId}
      title={clashes.map(props.clashWords).join('\n') || undefined}
      onPointerDown={isReadOnly ? undefined : (event) => props.onGrab(event, 'move')}
      onKeyDown={isReadOnly ? undefined : props.onKey}
      onClick={props.onOpen}
    >
      <span className={styles.title}>
        {weight === 'blocks' ? <StopOutlined aria-hidden /> : null}
        {weight === 'warns' ? <WarningOutlined aria-hidden /> : null}
        {title}
      </span>
      <span className={styles.aside}>{time}</span>
      <span className={isFlat && session.from !== null ? 'visually-hidden' : styles.aside}>
        {[
          tv(`sessionKind.${session.kind}`),
          theme,
          session.people.map((one) => oneOf(one.nameZh, one.nameEn)).join('、'),
        ]
          .filter((text) => text && text !== title)
          .join(' · ')}
      </span>
      <span className="visually-hidden">
        {[
          room,
          ...clashes.map(
            (clash) => `${t(clash.isBlocking ? 'clash.blocks' : 'clash.warns')}: ${props.clashWords(clash)}`,
          ),
          ...(props.isChosen ? [t('grid.swapChosen')] : []),
        ].join('. ')}
      </span>
      {isReadOnly || session.from === null ? null : (
        <span
          className={styles.edge}
          aria-hidden
          title={t('grid.resize')}
          onPointerDown={(event) => {
            event.stopPropagation();
            props.onGrab(event, 'resize');
          }}
        />
      )}
    </button>
  );
}
