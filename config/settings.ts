import {
  IsBoolean,
  IsEmail,
  IsFQDN,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { resolve } from 'node:path';
import { IsPrivateKey } from './private-key.js';

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
  @Matches(/^[^\r\n]*$/, { message: 'MAIL_FROM must be one line' })
  from: string;

  /** Where mails come back to, as `bounces+<mail id>@…`; unset: to the sender. */
  @IsOptional()
  @IsEmail({ require_tld: false }, { message: 'BOUNCE_ADDRESS must be an e-mail address' })
  bounceAddress?: string;

  /** The three belong together: domain and selector of the published key, and the private key (PEM). */
  @IsOptional()
  @IsFQDN({ require_tld: false }, { message: 'MAIL_DKIM_DOMAIN must be a domain' })
  dkimDomain?: string;

  @ValidateIf(({ dkimDomain }: MailSettings) => dkimDomain !== undefined)
  @Matches(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, {
    message: 'MAIL_DKIM_SELECTOR must name the published key of MAIL_DKIM_DOMAIN',
  })
  dkimSelector?: string;

  @ValidateIf(({ dkimDomain }: MailSettings) => dkimDomain !== undefined)
  @IsPrivateKey({ message: 'MAIL_DKIM_KEY must be a private RSA or Ed25519 key in PEM' })
  dkimKey?: string;
}

/** Without a port the worker listens nowhere. */
export class WorkerSettings {
  @IsOptional()
  @IsInt({ message: 'WORKER_PORT must be a whole number' })
  @Min(0, { message: 'WORKER_PORT must be between 0 and 65535' })
  @Max(65535, { message: 'WORKER_PORT must be between 0 and 65535' })
  port?: number;
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
  worker = new WorkerSettings();
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
  settings.mail.bounceAddress = set(env.BOUNCE_ADDRESS);
  settings.mail.dkimDomain = set(env.MAIL_DKIM_DOMAIN);
  settings.mail.dkimSelector = set(env.MAIL_DKIM_SELECTOR);
  // one line in an .env file: line ends may be written as \n
  settings.mail.dkimKey = set(env.MAIL_DKIM_KEY)?.replaceAll('\\n', '\n');
  const workerPort = set(env.WORKER_PORT);
  settings.worker.port = workerPort === undefined ? undefined : Number(workerPort);
  settings.installation.dataDir = resolve(set(env.DATA_DIR) ?? '.data');
  settings.installation.isDemo = env.DEMO !== '0' && !!set(env.ZIJIN_DEMO);

  const faults = Object.values(settings).flatMap((part: object) =>
    validateSync(part).flatMap((error) => Object.values(error.constraints ?? {})),
  );
  if (faults.length > 0) throw new SettingsError(faults.join('; '));
  return settings;
}
