export {
  DatabaseSettings,
  HttpSettings,
  InstallationSettings,
  MailSettings,
  QueueSettings,
  Settings,
  SettingsError,
  readSettings,
} from './settings.js';
