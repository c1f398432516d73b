export default {
  table: '{{number}} 号桌',
  now: '正在洽谈',
  next: '下一场',
  free: '空',
  page: '第 {{at}} / {{all}} 页',
  noTables: '这个会场没有洽谈桌。',
  keys: '黑屏。按 B 恢复，按 Esc 返回。',
};
