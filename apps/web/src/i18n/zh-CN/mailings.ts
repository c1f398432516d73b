export default {
  title: '邮件联络',
  tabs: {
    mailings: '邮件',
    calendar: '发送日历',
    audiences: '收件人群',
    letters: '信函模板',
    surveys: '问卷',
  },
};
