export default { title: '签约导播台' };
