export default {
  title: '问卷',
};
