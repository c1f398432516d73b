export const userTones = { invited: 'amber', active: 'green', disabled: 'grey' } as const;
