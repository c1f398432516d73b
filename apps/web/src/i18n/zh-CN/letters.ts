export default {
  title: '信函模板',
};
