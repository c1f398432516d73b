export default {
  title: '邀请',
};
