import type { CheckInPoint } from '../persistence/check-in-point.entity.js';

export interface CheckInPointAnswer {
  id: string;
  nameZh: string;
  nameEn: string;
  mode: 'once';
  opensAt: string | null;
  closesAt: string | null;
  isDefault: boolean;
}

export const pointAnswer = (point: CheckInPoint): CheckInPointAnswer => ({
  id: point.id,
  nameZh: point.nameZh,
  nameEn: point.nameEn,
  mode: point.mode,
  opensAt: point.opensAt?.toISOString() ?? null,
  closesAt: point.closesAt?.toISOString() ?? null,
  isDefault: point.isDefault,
});
