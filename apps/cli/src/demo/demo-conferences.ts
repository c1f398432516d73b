import type { DemoSession } from './demo-programmes.js';
import { halfDayProgramme, mainProgramme, twoStreamsProgramme } from './demo-programmes.js';
import type { VenueKey } from './demo-venues.js';

export interface DemoConference {
  titleZh: string;
  titleEn: string;
  summaryZh: string;
  summaryEn: string;
  venue: VenueKey;
  /** Length in minutes. */
  minutes: number;
  /** Places for enterprise representatives at first. */
  places: number;
  programme: readonly DemoSession[];
}

const titles = (zh: string, en: string): Pick<DemoConference, 'titleZh' | 'titleEn'> => ({
  titleZh: `“千校万企”紫金行动——${zh}校企协同创新推进会`,
  titleEn: `Zijin Action: ${en} School-Enterprise Collaborative Innovation Promotion Conference`,
});

const invitation = {
  summaryZh:
    '深化“企业出题、高校答题”的校企协同创新模式，发布高校科研成果和专精特新企业需求，组织企业与高校科研人员面对面对接。',
  summaryEn:
    'Enterprises ask, universities answer: research results and the demands of specialised enterprises are presented, and representatives meet researchers face to face.',
};

export const mainConference: DemoConference = {
  ...titles('南京工业职业技术大学', 'Nanjing Vocational University of Industry Technology'),
  summaryZh:
    '南京市专精特新“千校万企”紫金行动走进南京工业职业技术大学。企业代表与高校科研人员深入交流对接，企业发布需求，校企双方签署战略合作协议、就业基地和教授（博士）工作站。',
  summaryEn:
    'The Zijin Action for specialised and new enterprises comes to Nanjing Vocational University of Industry Technology: representatives meet researchers, enterprises release demands, and strategic cooperation, employment bases and professor (doctoral) workstations are signed.',
  venue: 'vocational',
  minutes: 480,
  places: 190,
  programme: mainProgramme,
};

const earlier = (zh: string, en: string, venue: VenueKey): DemoConference => ({
  ...titles(zh, en),
  ...invitation,
  venue,
  minutes: 225,
  places: 200,
  programme: halfDayProgramme,
});

/** The three before, in 2023; their days are invented. */
export const earlierConferences = [
  { day: '2023-04-20', conference: earlier('南京大学', 'Nanjing University', 'nanjing'), from: 0, to: 170 },
  {
    day: '2023-06-15',
    conference: earlier('东南大学', 'Southeast University', 'southeast'),
    from: 160,
    to: 330,
  },
  {
    day: '2023-09-21',
    conference: earlier('南京艺术学院', 'Nanjing University of the Arts', 'arts'),
    from: 325,
    to: 490,
  },
] as const;

/** One to come, to try everything with. */
export const upcomingConference: DemoConference = {
  ...titles('南京大学（示例）', 'Nanjing University (demo)'),
  summaryZh: `这是一场演示用的推进会：您可以报名、查看邮箱中的票、签到。${invitation.summaryZh}`,
  summaryEn: `A conference for trying things out: register, look at the ticket in the mailbox, check in. ${invitation.summaryEn}`,
  venue: 'nanjing',
  minutes: 255,
  places: 200,
  programme: twoStreamsProgramme,
};
