import type { Qualification } from '#contracts/vocabulary';
import { checkCharacter, type OrganisationFacts } from '#organisations';
import { Chance } from './chance.js';

/** Nanjing's eleven districts and its New Area, by how many specialised enterprises sit there (roughly). */
const districts = [
  ['江宁区', 24],
  ['江北新区', 20],
  ['栖霞区', 12],
  ['雨花台区', 9],
  ['浦口区', 8],
  ['六合区', 6],
  ['溧水区', 6],
  ['秦淮区', 4],
  ['鼓楼区', 4],
  ['建邺区', 3],
  ['玄武区', 2],
  ['高淳区', 2],
] as const;

/** Industry as the register names it, what a company name says, and that in English. */
const industries: readonly (readonly [readonly [string, string, string], number])[] = [
  [['智能制造装备', '智能装备', 'Intelligent Equipment'], 18],
  [['软件和信息服务', '信息技术', 'Information Technology'], 16],
  [['集成电路', '微电子', 'Microelectronics'], 10],
  [['新能源汽车', '汽车零部件', 'Automotive Parts'], 9],
  [['智能电网', '电气', 'Electric'], 9],
  [['生物医药', '生物科技', 'Biotechnology'], 9],
  [['新材料', '新材料', 'New Materials'], 9],
  [['轨道交通', '轨道装备', 'Rail Equipment'], 6],
  [['节能环保', '环保科技', 'Environmental Technology'], 6],
  [['人工智能', '智能科技', 'Intelligent Technology'], 5],
  [['航空航天', '航空科技', 'Aviation Technology'], 3],
];

const qualifications: readonly (readonly [Qualification | null, number])[] = [
  ['single-champion', 2],
  ['little-giant', 20],
  ['provincial-specialised', 48],
  ['innovative', 22],
  [null, 8],
];

/** First and second character of an invented brand, with their sounds. */
const firsts =
  '云 yun,启 qi,宁 ning,科 ke,金 jin,华 hua,鼎 ding,瑞 rui,恒 heng,中 zhong,卓 zhuo,博 bo,凯 kai,天 tian,信 xin,嘉 jia,远 yuan,盛 sheng,创 chuang,汇 hui,讯 xun,晟 sheng,亿 yi,泽 ze';
const seconds =
  '驰 chi,诺 nuo,联 lian,腾 teng,锐 rui,维 wei,图 tu,达 da,越 yue,峰 feng,源 yuan,纳 na,芯 xin,拓 tuo,航 hang,辰 chen,域 yu,曜 yao,合 he,衡 heng,帆 fan,舟 zhou,澜 lan';
const sounds = (list: string): string[][] => list.split(',').map((pair) => pair.split(' '));

/** A credit code that checks, but nobody's: its organisation part reads DEM0… */
function demoCreditCode(index: number): string {
  const first17 = `91320100DEM0${String(index).padStart(5, '0')}`;
  return first17 + checkCharacter(first17);
}

/** So many companies that do not exist, and say so in their names (示例, Demo). At most 552. */
export function inventedEnterprises(count: number): OrganisationFacts[] {
  const chance = new Chance(2024);
  const brands = chance.shuffled(
    sounds(firsts).flatMap(([zh1, en1]) =>
      sounds(seconds).map(([zh2, en2]) => [`${zh1}${zh2}`, `${en1}${en2}`]),
    ),
  );
  return Array.from({ length: count }, (_, index) => {
    const [brandZh, brandEn] = brands[index]! as [string, string];
    const [industry, fieldZh, fieldEn] = chance.weighted(industries);
    const qualification = chance.weighted(qualifications);
    return {
      nameZh: `南京${brandZh}${fieldZh}（示例）有限公司`,
      nameEn: `Nanjing ${brandEn[0]!.toUpperCase()}${brandEn.slice(1)} ${fieldEn} (Demo) Co., Ltd.`,
      creditCode: demoCreditCode(index),
      kind: 'enterprise',
      district: chance.weighted(districts),
      industry,
      qualifications: qualification ? [{ qualification, year: chance.whole(2019, 2023) }] : [],
    };
  });
}
