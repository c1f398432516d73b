/** What a role may do. A permission is asked at the door and again in the use case with the object at hand. */
export const permissions = [
  'installation.administer',
  'organisations.read',
  'organisations.edit',
  'organisations.import',
  'conferences.schedule',
  'conference.read',
  'conference.edit',
  'registration.read',
  'registration.admit',
  'registration.desk',
  'check-in.scan',
  'check-in.undo',
  'reports.read',
  'reports.export',
  'personal-data.read',
  'mail.read',
  'outreach.read',
  'outreach.send',
  'docking.read',
  'docking.edit',
] as const;
export type Permission = (typeof permissions)[number];

/** Roles given per conference or per campaign; the installation administrator stands above them. */
export const roles = ['manager', 'desk', 'door', 'docking', 'reports'] as const;
export type Role = (typeof roles)[number];

export const permissionsOf: Record<Role, readonly Permission[]> = {
  manager: [
    'organisations.read',
    'organisations.edit',
    'organisations.import',
    'conferences.schedule',
    'conference.read',
    'conference.edit',
    'registration.read',
    'registration.admit',
    'registration.desk',
    'check-in.scan',
    'check-in.undo',
    'reports.read',
    'reports.export',
    'personal-data.read',
    'mail.read',
    'outreach.read',
    'outreach.send',
    'docking.read',
    'docking.edit',
  ],
  desk: [
    'organisations.read',
    'conference.read',
    'registration.read',
    'registration.admit',
    'registration.desk',
    'check-in.scan',
    'check-in.undo',
    'personal-data.read',
  ],
  door: ['conference.read', 'check-in.scan'],
  docking: ['organisations.read', 'conference.read', 'registration.read', 'docking.read', 'docking.edit'],
  reports: [
    'conference.read',
    'registration.read',
    'reports.read',
    'reports.export',
    'outreach.read',
    'docking.read',
  ],
};
