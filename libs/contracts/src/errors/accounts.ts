import type { ErrorEntry } from './entry.js';

export const accountsErrors = {
  'account.credentials-wrong': {
    kind: 'unauthenticated',
    zh: '邮箱或密码不正确。',
    en: 'The e-mail or the password is not right.',
  },
  'account.password-wrong': {
    kind: 'invalid',
    zh: '当前密码不正确。',
    en: 'This is not your current password.',
  },
  'account.password-is-name': {
    kind: 'invalid',
    zh: '密码不能与姓名或邮箱相同。',
    en: 'The password must not be your name or e-mail.',
  },
  'account.email-taken': {
    kind: 'conflict',
    zh: '此邮箱已有账号。',
    en: 'There is already an account with this e-mail.',
  },
  'account.colleague-disabled': {
    kind: 'conflict',
    zh: '此同事的账号已停用，请先由管理员启用。',
    en: 'This colleague’s account is disabled; an administrator must enable it first.',
  },
  'account.last-administrator': {
    kind: 'conflict',
    zh: '系统至少要有一位可登录的管理员。',
    en: 'There must always be one administrator who can sign in.',
  },
  'account.grant-scope': {
    kind: 'invalid',
    zh: '请为此角色选择一场推进会或一个行动。',
    en: 'Choose one conference or one campaign for this role.',
  },
  'account.set-up-done': {
    kind: 'gone',
    zh: '已有管理员，请直接登录。',
    en: 'There is an administrator already; please sign in.',
  },
  'account.set-up-elsewhere': {
    kind: 'forbidden',
    zh: '请在运行 Zijin 的计算机上打开此页，或使用命令行 create-admin。',
    en: 'Open this page on the computer that runs Zijin, or use the command create-admin.',
  },
  'account.too-many-views': {
    kind: 'conflict',
    zh: '每个列表最多保存 {limit} 个视图，请先删除不用的视图。',
    en: 'A list keeps at most {limit} views; remove one you no longer use first.',
  },
} as const satisfies Record<string, ErrorEntry>;
