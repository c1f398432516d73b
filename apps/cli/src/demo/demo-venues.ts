import type { NamedOrganisation } from './named-organisations.js';

export interface DemoVenue {
  house: NamedOrganisation;
  nameZh: string;
  nameEn: string;
  addressZh: string;
  addressEn: string;
  /** Name zh, name en, seats. */
  rooms: readonly (readonly [string, string, number])[];
}

/** The campuses are real, their rooms are invented. */
export const demoVenues = {
  vocational: {
    house: 'vocational',
    nameZh: '南京工业职业技术大学仙林校区',
    nameEn: 'NUIT Xianlin campus',
    addressZh: '南京市栖霞区羊山北路1号',
    addressEn: '1 Yangshan North Road, Qixia District, Nanjing',
    rooms: [
      ['图书馆报告厅', 'Library lecture hall', 320],
      ['第一会议室', 'Meeting room 1', 80],
      ['第二会议室', 'Meeting room 2', 80],
      ['第三会议室', 'Meeting room 3', 60],
      ['智能制造实训中心', 'Intelligent manufacturing training centre', 120],
    ],
  },
  nanjing: {
    house: 'nanjing',
    nameZh: '南京大学仙林校区',
    nameEn: 'Nanjing University, Xianlin campus',
    addressZh: '南京市栖霞区仙林大道163号',
    addressEn: '163 Xianlin Avenue, Qixia District, Nanjing',
    rooms: [
      ['国际会议中心报告厅', 'Conference centre hall', 400],
      ['国际会议中心一号厅', 'Conference room 1', 100],
      ['国际会议中心二号厅', 'Conference room 2', 100],
      ['国际会议中心三号厅', 'Conference room 3', 60],
      ['国际会议中心四号厅', 'Conference room 4', 60],
      ['国际会议中心五号厅', 'Conference room 5', 60],
    ],
  },
  southeast: {
    house: 'southeast',
    nameZh: '东南大学九龙湖校区',
    nameEn: 'Southeast University, Jiulonghu campus',
    addressZh: '南京市江宁区东南大学路2号',
    addressEn: '2 Southeast University Road, Jiangning District, Nanjing',
    rooms: [
      ['大学生活动中心报告厅', 'Student centre hall', 350],
      ['第一研讨室', 'Seminar room 1', 90],
      ['第二研讨室', 'Seminar room 2', 90],
    ],
  },
  arts: {
    house: 'arts',
    nameZh: '南京艺术学院',
    nameEn: 'Nanjing University of the Arts',
    addressZh: '南京市鼓楼区北京西路74号',
    addressEn: '74 Beijing West Road, Gulou District, Nanjing',
    rooms: [
      ['演艺大楼报告厅', 'Performing arts hall', 300],
      ['设计楼会议室', 'Design building meeting room', 80],
    ],
  },
} as const satisfies Record<string, DemoVenue>;

export type VenueKey = keyof typeof demoVenues;
