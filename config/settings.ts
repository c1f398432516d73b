import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { resolve } from 'node:path';

/** Where this process listens and how the outside reaches it. */
export class HttpSettings {
  @IsInt({ message: 'PORT must be a whole number' })
  @Min(0, { message: 'PORT must be between 0 and 65535' })
  @Max(65535, { message: 'PORT must be between 0 and 65535' })
  port: number;

  @IsString()
  @IsNotEmpty({ message: 'HOST must not be empty' })
  host: string;

  /** Origin used in links and mails, without a trailing slash; never taken from the Host header. */
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'] },
    { message: 'BASE_URL must be an http(s) address' },
  )
  baseUrl: string;
}

export class DatabaseSettings {
  @IsUrl(
    { require_tld: false, protocols: ['postgres', 'postgresql'] },
    { message: 'DATABASE_URL must be a postgres:// address' },
  )
  databaseUrl: string;

  @IsInt({ message: 'DATABASE_POOL must be a whole number' })
  @Min(2, { message: 'DATABASE_POOL must be at least 2' })
  poolSize: number;
}

/** Without an address the queue runs on PostgreSQL. */
export class QueueSettings {
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['redis', 'rediss'] },
    { message: 'REDIS_URL must be a redis:// address' },
  )
  redisUrl?: string;
}

/** Without an address mails stay in the built-in mailbox. */
export class MailSettings {
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['smtp', 'smtps'] },
    { message: 'SMTP_URL must be an smtp:// address' },
  )
  smtpUrl?: string;

  @IsString()
  @IsNotEmpty({ message: 'MAIL_FROM must not be empty' })
  from: string;
}

export class InstallationSettings {
  @IsString()
  dataDir: string;

  @IsBoolean()
  isDemo: boolean;
}

export class Settings {
  http = new HttpSettings();
  database = new DatabaseSettings();
  queue = new QueueSettings();
  mail = new MailSettings();
  installation = new InstallationSettings();
}

/** A setting that cannot be used; the message names the variable. */
export class SettingsError extends Error {}

const set = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/**
 * Reads every setting once.
 * @throws SettingsError naming each variable that is missing or wrong.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const settings = new Settings();
  settings.http.port = Number(set(env.PORT) ?? 3000);
  settings.http.host = set(env.HOST) ?? '127.0.0.1';
  settings.http.baseUrl = (set(env.BASE_URL) ?? `http://localhost:${settings.http.port}`).replace(/\/+$/, '');
  settings.database.databaseUrl = set(env.DATABASE_URL) ?? '';
  settings.database.poolSize = Number(set(env.DATABASE_POOL) ?? 12);
  settings.queue.redisUrl = set(env.REDIS_URL);
  settings.mail.smtpUrl = set(env.SMTP_URL);
  settings.mail.from = set(env.MAIL_FROM) ?? 'Zijin <zijin@localhost.localdomain>';
  settings.installation.dataDir = resolve(set(env.DATA_DIR) ?? '.data');
  settings.installation.isDemo = env.DEMO !== '0' && !!set(env.ZIJIN_DEMO);

  const faults = Object.values(settings).flatMap((part: object) =>
    validateSync(part).flatMap((error) => Object.values(error.constraints ?? {})),
  );
  if (faults.length > 0) throw new SettingsError(faults.join('; '));
  return settings;
}
