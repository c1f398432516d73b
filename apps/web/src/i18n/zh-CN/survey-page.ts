export default { title: '会后问卷' };
