import type { Client } from '../../support/conference-app.js';

export interface Places {
  campaignA: string;
  campaignB: string;
  /** Two conferences of campaign A. */
  a1: string;
  a2: string;
  /** One of campaign B. */
  b1: string;
}

/** Two campaigns with three conferences, for asking who may do what where. */
export async function layOut(administrator: Client): Promise<Places> {
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await administrator.post<{ id: string }>(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const university = await made('/organisations', { nameZh: '南京工业职业技术大学', kind: 'university' });
  const agency = await made('/organisations', { nameZh: '南京市工业和信息化局', kind: 'agency' });
  const campaign = (nameZh: string) => made('/campaigns', { nameZh, organiserId: agency });
  const [campaignA, campaignB] = [await campaign('紫金行动'), await campaign('金陵行动')];
  const conference = (campaignId: string, titleZh: string) =>
    made('/conferences', {
      campaignId,
      titleZh,
      hostUniversityId: university,
      startsAt: '2031-01-12T01:00:00Z',
      endsAt: '2031-01-12T09:00:00Z',
      placeZh: '报告厅',
    });
  return {
    campaignA,
    campaignB,
    a1: await conference(campaignA, '推进会甲一'),
    a2: await conference(campaignA, '推进会甲二'),
    b1: await conference(campaignB, '推进会乙一'),
  };
}
