export default {
  title: '收件人群',
};
