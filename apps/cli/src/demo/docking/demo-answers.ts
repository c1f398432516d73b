import type { BroughtAnswer } from '#docking';

interface DemoAnswer extends Omit<BroughtAnswer, 'authorId' | 'organisationId'> {
  /** Numbers of the demand, the university and its researcher, from 0. */
  demand: number;
  university: number;
  person: number;
}

/** What invented researchers answer. */
export const demoAnswers: readonly DemoAnswer[] = [
  {
    demand: 0,
    university: 0,
    person: 0,
    isBuiltOnOwn: true,
    team: '轻合金课题组：教授2人、副教授3人、博士生6人，负责过三个轨道交通减重项目。',
    approach:
      '以镁稀土合金替代铸铝，低压铸造加局部冷铁控制疏松；先做两套箱体台架试验，再做60万公里当量疲劳考核。预计减重28%。',
    evidence: '中试200件合格率96%；发明专利3项；-40℃冲击试验报告。',
    state: 'chosen',
    decisionWords: '方案与我们的台架条件吻合，期待在会上面谈试制计划。',
    messages: [
      { by: 'enterprise', words: '箱体与轴承座的线膨胀差如何处理？' },
      { by: 'university', words: '轴承座处镶铝基复合材料衬套，过盈量按-40℃至120℃校核，计算书可提供。' },
    ],
  },
  {
    demand: 0,
    university: 1,
    person: 3,
    team: '振动与结构课题组：教授1人、讲师2人。',
    approach: '保留铝合金，通过拓扑优化和局部加筋减重15%，成本增加不到5%。',
    evidence: '两型车体结构优化案例。',
    state: 'declined',
    decisionWords: '减重幅度暂不满足目标，感谢参与。',
  },
  {
    demand: 1,
    university: 1,
    person: 0,
    isBuiltOnOwn: true,
    team: '机器视觉实验室：教授1人、工程师4人，具备产线部署能力。',
    approach: '光度立体与偏振成像采集，少样本分割网络检测；节拍2.5秒，可接入现有分选机构。',
    evidence: '在两条轴承产线运行一年，漏检率0.08%。',
    state: 'submitted',
    messages: [{ by: 'enterprise', words: '滚道油膜会不会影响成像？能否先用我们的样件试测？' }],
  },
  {
    demand: 1,
    university: 4,
    person: 3,
    isBuiltOnOwn: true,
    team: '小样本学习团队：副教授2人、博士生5人。',
    approach: '以生成式数据扩充加少样本分类，缺陷样本不足20张时也可上线，并随使用持续学习。',
    evidence: '晶圆与PCB缺陷分类准确率96%。',
    state: 'submitted',
  },
  {
    demand: 2,
    university: 2,
    person: 0,
    isBuiltOnOwn: true,
    team: '动力电池安全团队，拥有电池安全实验室。',
    approach: '弛豫电压判别析锂并动态限流，结合脉冲自加热，0℃快充时间缩短35%。',
    evidence: '三款磷酸铁锂电芯800次循环数据。',
    state: 'submitted',
  },
  {
    demand: 7,
    university: 4,
    person: 0,
    isBuiltOnOwn: true,
    team: '自然语言处理课题组，10人。',
    approach: '检索增强生成加证据校验，私有部署于单台服务器，三个月完成首个车间试用。',
    evidence: '在两家装备企业运行，幻觉率2%。',
    state: 'submitted',
  },
  {
    demand: 17,
    university: 2,
    person: 2,
    isBuiltOnOwn: true,
    team: '配电网保护团队：教授1人、工程师3人。',
    approach: '暂态零序电流小波能量加图神经网络定位，先在一座变电站旁路试运行三个月。',
    evidence: '三个变电站试运行数据，高阻接地选线准确率94%。',
    state: 'submitted',
  },
];
