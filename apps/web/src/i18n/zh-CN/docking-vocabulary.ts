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
};
