export {
  DatabaseSettings,
  HttpSettings,
  InstallationSettings,
  MailSettings,
  QueueSettings,
  Settings,
  SettingsError,
  WorkerSettings,
  readSettings,
} from './settings.js';
