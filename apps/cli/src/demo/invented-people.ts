import type { ParticipantType } from '#contracts/vocabulary';
import { Chance } from './chance.js';

export interface InventedPerson {
  name: string;
  title: string;
  /** E.164, of a range that no person is given. */
  mobile: string;
  email: string;
}

const surnames =
  '王 wang,李 li,张 zhang,刘 liu,陈 chen,杨 yang,赵 zhao,黄 huang,周 zhou,吴 wu,徐 xu,孙 sun,胡 hu,朱 zhu,高 gao,林 lin,何 he,郭 guo,马 ma,罗 luo,梁 liang,宋 song,郑 zheng,谢 xie,韩 han,唐 tang,冯 feng,于 yu,董 dong,萧 xiao';
const given =
  '伟,芳,娜,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,建华,文,志强,雪梅,晓东,海燕,俊杰,思远,子涵,雨桐,宇轩,欣怡,浩然,嘉琪,博文,若曦,国栋,振宇';
const titles: Partial<Record<ParticipantType, readonly string[]>> = {
  'enterprise-representative': [
    '总经理',
    '副总经理',
    '技术总监',
    '研发经理',
    '人力资源经理',
    '总工程师',
    '项目经理',
    '市场经理',
  ],
  researcher: ['教授', '副教授', '讲师', '研究员', '博士'],
  official: ['处长', '副处长', '科长', '主任科员'],
  press: ['记者', '摄影记者'],
};

/** People who do not exist, each with a number and an address of their own. */
export class InventedPeople {
  private readonly chance = new Chance(112);
  private count = 0;

  one(type: ParticipantType): InventedPerson {
    const index = this.count++;
    const [surname, sound] = this.chance.of(surnames.split(',')).split(' ') as [string, string];
    return {
      name: surname + this.chance.of(given.split(',')),
      title: this.chance.of(titles[type] ?? ['']),
      // 1740-0 is for satellite telephones; 7919 spreads the last four digits, by which the door searches
      mobile: `+8617400${String((index * 7919) % 1_000_000).padStart(6, '0')}`,
      email: `${sound}.${index + 1}@demo.example`,
    };
  }
}
