export default {
  title: '导入协议',
  needed: '必填：协议类型、甲方单位、乙方单位。单位须先在单位库中。',
  columns: {
    facts: '协议类型、编号、协议名称（中、英文）',
    parties: '甲方、乙方、丙方：单位、签约人及职务、替补签约人',
    contacts: '各方联系人、邮箱、手机',
    amount: '金额、币种',
    term: '开始日期、结束日期',
  },
  confirm_other: '导入 {{count}} 份协议',
  counts: { rows: '行', new: '新增', unchanged: '已存在', wrong: '有误', added: '已导入' },
  toList: '查看协议',
};
