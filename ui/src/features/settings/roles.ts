/** The roles that people work in. Being an owner is given to somebody who is here already. */
export const roles = ['deployment-lead', 'training-manager', 'support-lead', 'support-member', 'operations-representative', 'executive'] as const;
