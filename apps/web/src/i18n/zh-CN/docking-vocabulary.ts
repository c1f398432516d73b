/** Docking's part of the vocabulary; it joins the other words there, which every public page loads. */
export default {
  itemKind: { demand: '需求', achievement: '成果', expertise: '专家' },
  itemState: {
    collected: '已征集',
    valid: '已核验',
    released: '已发布',
    docked: '已对接',
    concluded: '已完成',
    withdrawn: '已撤回',
  },
  cooperationKind: {
    'joint-research': '联合研发',
    transfer: '成果转让',
    adviser: '技术顾问',
    workstation: '工作站',
    'employment-base': '就业实习基地',
    laboratory: '联合实验室',
  },
  maturityStage: {
    idea: '设想',
    laboratory: '实验室',
    pilot: '中试',
    'small-batch': '小批量',
    'in-use': '已应用',
  },
  answerState: { submitted: '已提交', chosen: '已选中', declined: '未选中', withdrawn: '已撤回' },
  requestState: {
    requested: '待答复',
    accepted: '已接受',
    declined: '已谢绝',
    expired: '已过期',
    cancelled: '已取消',
  },
  meetingState: {
    unscheduled: '待排期',
    scheduled: '已排期',
    held: '已洽谈',
    'no-show': '缺席',
    cancelled: '已取消',
  },
  meetingOutcome: {
    'did-not-take-place': '未进行',
    'too-little-interest': '意向不足',
    informative: '互相了解',
    'cooperation-possible': '有望合作',
    'agreement-intended': '拟签协议',
  },
};
