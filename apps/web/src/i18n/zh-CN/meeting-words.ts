/** States and outcomes of meetings, for participants and organisers alike; registering needs none of them. */
export default {
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
