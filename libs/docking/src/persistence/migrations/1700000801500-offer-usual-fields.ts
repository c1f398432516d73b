import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tree of two levels to start from; every organiser makes it their own. */
const usual: readonly [zh: string, en: string, below: readonly [zh: string, en: string][]][] = [
  [
    '新材料',
    'New materials',
    [
      ['高性能合金', 'High-performance alloys'],
      ['复合材料', 'Composites'],
      ['高分子与膜材料', 'Polymers and membranes'],
      ['电子信息材料', 'Electronic materials'],
      ['涂层与表面工程', 'Coatings and surface engineering'],
    ],
  ],
  [
    '智能制造',
    'Intelligent manufacturing',
    [
      ['数控机床与精密加工', 'Machine tools and precision machining'],
      ['机器人与自动化', 'Robotics and automation'],
      ['工业视觉与检测', 'Machine vision and inspection'],
      ['传感器与仪器仪表', 'Sensors and instruments'],
      ['增材制造', 'Additive manufacturing'],
    ],
  ],
  [
    '软件与人工智能',
    'Software and artificial intelligence',
    [
      ['工业软件', 'Industrial software'],
      ['大数据与大模型', 'Data and large models'],
      ['物联网与边缘计算', 'Internet of things and edge computing'],
      ['网络与信息安全', 'Network and information security'],
      ['集成电路设计', 'Integrated circuit design'],
    ],
  ],
  [
    '生物医药',
    'Biomedicine',
    [
      ['药物研发', 'Drug development'],
      ['医疗器械', 'Medical devices'],
      ['体外诊断', 'In-vitro diagnostics'],
      ['生物制造', 'Biomanufacturing'],
    ],
  ],
  [
    '新能源与环保',
    'Energy and environment',
    [
      ['储能与电池', 'Energy storage and batteries'],
      ['智能电网与电力设备', 'Smart grid and power equipment'],
      ['光伏与氢能', 'Solar power and hydrogen'],
      ['水处理', 'Water treatment'],
      ['节能与低碳', 'Energy saving and low carbon'],
    ],
  ],
  [
    '轨道交通与汽车',
    'Rail transport and vehicles',
    [
      ['轨道交通装备', 'Rail equipment'],
      ['新能源汽车零部件', 'Parts for electric vehicles'],
      ['智能驾驶与车路协同', 'Driving assistance and connected roads'],
      ['船舶与海洋工程', 'Ships and offshore engineering'],
    ],
  ],
  [
    '现代农业与食品',
    'Modern agriculture and food',
    [
      ['种业与栽培', 'Seeds and cultivation'],
      ['智慧农机', 'Smart farm machinery'],
      ['食品加工与保鲜', 'Food processing and freshness'],
    ],
  ],
  [
    '建筑与新型城建',
    'Building and urban technology',
    [
      ['绿色建材', 'Green building materials'],
      ['结构健康监测', 'Structural health monitoring'],
    ],
  ],
  [
    '科技与商务服务',
    'Technology and business services',
    [
      ['检验检测认证', 'Testing and certification'],
      ['知识产权与成果转化', 'Intellectual property and transfer'],
      ['物流与供应链', 'Logistics and supply chains'],
      ['人才与培训', 'Talent and training'],
    ],
  ],
];

/** Fields to choose from on the first day. */
export class OfferUsualFields1700000801500 implements MigrationInterface {
  name = 'OfferUsualFields1700000801500';

  async up(runner: QueryRunner): Promise<void> {
    for (const [at, [zh, en, below]] of usual.entries()) {
      const [top] = (await runner.query(
        `INSERT INTO docking_fields (id, parent_id, name_zh, name_en, position)
         VALUES (gen_random_uuid(), NULL, $1, $2, $3) RETURNING id`,
        [zh, en, at + 1],
      )) as [{ id: string }];
      for (const [place, [belowZh, belowEn]] of below.entries())
        await runner.query(
          `INSERT INTO docking_fields (id, parent_id, name_zh, name_en, position)
           VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
          [top.id, belowZh, belowEn, place + 1],
        );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM docking_fields');
  }
}
