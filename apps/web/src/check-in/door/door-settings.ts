import i18next from 'i18next';
import { useState } from 'react';

const pointKey = (conferenceId: string): string => `zijin.door-point.${conferenceId}`;
const deviceKey = 'zijin.door-device';
const soundKey = 'zijin.door-sound';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage refused: the choice lasts for this page
  }
}

/** Tells devices apart in the records until somebody gives this one a name. */
function newDeviceLabel(): string {
  const code = Math.random().toString(36).slice(2, 5).toUpperCase();
  return i18next.t('settings.deviceNew', { ns: 'check-in', code });
}

/** What this device remembers: its check-in point for each conference, its name, its sound. */
export function useDoorSettings(conferenceId: string) {
  const [pointId, setPointId] = useState(() => read(pointKey(conferenceId)));
  const [deviceLabel, setDeviceLabel] = useState(() => {
    const label = read(deviceKey) ?? newDeviceLabel();
    write(deviceKey, label);
    return label;
  });
  const [hasSound, setHasSound] = useState(() => read(soundKey) !== 'off');
  return {
    pointId,
    choosePoint(id: string): void {
      setPointId(id);
      write(pointKey(conferenceId), id);
    },
    deviceLabel,
    nameDevice(label: string): void {
      setDeviceLabel(label);
      if (label.trim()) write(deviceKey, label.trim());
    },
    hasSound,
    switchSound(): void {
      write(soundKey, hasSound ? 'off' : 'on');
      setHasSound(!hasSound);
    },
  };
}

export type DoorSettings = ReturnType<typeof useDoorSettings>;
