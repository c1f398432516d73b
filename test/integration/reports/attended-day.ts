import { good, beginDay, type ConferenceDay } from '../../support/conference-day.js';

const MINUTE = 60_000;

const at = (minutesAgo: number): Date => new Date(Date.now() - minutesAgo * MINUTE);

/** A day that began an hour ago, with one person or more of every kind the report knows. */
export async function attendedDay(): Promise<ConferenceDay> {
  const day = await beginDay({ places: 7 });
  const { administrator } = day.app;
  const firm = (
    name: string,
    district: string,
    qualification?: 'little-giant' | 'single-champion' | 'innovative',
  ) =>
    day.organisation(`南京${name}示例有限公司`, {
      nameEn: `${name} demo`,
      district,
      qualifications: qualification ? [{ qualification, year: 2023 }] : [],
    });

  const pair = await firm('甲', '玄武区', 'little-giant');
  const late = await day.organisation('南京乙示例有限公司', {
    district: '江宁区',
    qualifications: [
      { qualification: 'innovative', year: 2020 },
      { qualification: 'single-champion', year: 2024 },
    ],
  });
  const cancelling = await firm('戊', '玄武区');
  const first = await day.guest(pair, '王芳');
  await day.guest(pair, '李·买买提');
  const lateGuest = await day.guest(late, '赵磊');
  await day.guest(await firm('丙', '秦淮区', 'innovative'), '陈静');
  const gone = await day.guest(cancelling, '杨洋');
  await good(day.app.visitor.post('/public/registrations/cancel', { token: gone.token }));
  for (const name of ['周一', '吴二']) await day.guest(await firm(name, '鼓楼区'), name);
  const walkIn = await day.walkIn(await firm('丁', '浦口区'), '现场人');
  const waiting = await day.guest(await firm('己', '建邺区', 'little-giant'), '黄敏');
  const unwanted = await day.guest(await firm('庚', '建邺区'), '郑七');
  await good(administrator.post(`/registrations/${unwanted.registrationId}/decline`, { reason: '名额有限' }));
  const scholar = await day.walkIn(day.hostUniversity, '钱教授', { participantType: 'researcher' });

  await day.startHoursAgo(1);
  await day.become('live');
  await good(day.scan({ code: first.code!, scannedAt: at(90) }));
  await good(day.scan({ code: lateGuest.code!, scannedAt: at(20) }));
  await good(day.scan({ registrationId: walkIn, scannedAt: at(10) }));
  await good(day.scan({ registrationId: scholar, scannedAt: at(70) }));
  const mistaken = await good(day.scan({ registrationId: scholar, scannedAt: at(69) }));
  await good(administrator.post(`/scans/${mistaken.scanId}/annul`, { reason: '重复扫描' }));
  const refused = await good(day.scan({ registrationId: waiting.registrationId }));
  if (refused.reason !== 'not-confirmed') throw new Error('the waiting person was let in');
  return day;
}
