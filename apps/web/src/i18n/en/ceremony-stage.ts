export default { title: 'Stage console' };
