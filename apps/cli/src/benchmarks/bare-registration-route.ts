import { createHash, randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { newId } from '#platform/database';

/**
 * The floor of the registration benchmark: what one would write first. One transaction per request, SELECT … FOR UPDATE
 * on the places, the same rows (person, registration, ticket, audit, mail, job, link), no check of the form.
 */
interface BareForm {
  slug: string;
  organisationId: string;
  name: string;
  mobile: string;
  email: string;
  title: string;
  consentVersion: string;
}

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const app = Fastify();

app.post<{ Body: BareForm; Params: { slug: string } }>(
  '/api/v1/public/conferences/:slug/registrations',
  async ({ body, params }, reply) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await register(client.query.bind(client) as Query, params.slug, body);
      await client.query('COMMIT');
      return await reply.code(201).send(answer);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  },
);

type Query = (text: string, values: unknown[]) => Promise<{ rows: Record<string, string & number>[] }>;

async function register(query: Query, slug: string, form: BareForm): Promise<object> {
  const found = await query('SELECT id FROM conferences WHERE slug = $1', [slug]);
  const conferenceId = found.rows[0]!.id!;
  const representativeId = newId();
  await query(
    `INSERT INTO representatives (id, organisation_id, name, name_key, title, mobile, email, created_at, updated_at)
     VALUES ($1, $2, $3, $3, $4, $5, $6, now(), now())`,
    [representativeId, form.organisationId, form.name, form.title, form.mobile, form.email],
  );
  const pools = await query(
    `SELECT capacity, taken FROM place_pools WHERE conference_id = $1 AND participant_type = $2 FOR UPDATE`,
    [conferenceId, 'enterprise-representative'],
  );
  const { capacity, taken } = pools.rows[0]!;
  const state = taken! < capacity! ? 'confirmed' : 'waitlisted';
  const id = newId();
  await query(
    `INSERT INTO registrations (id, conference_id, organisation_id, representative_id, participant_type, state, source,
       name, person_key, title, mobile, email, language, search_text, consent_version, consented_at, registered_at,
       state_changed_at, waiting_since)
     VALUES ($1, $2, $3, $4, 'enterprise-representative', $5, 'public', $6, $6, $7, $8, $9, 'zh', $6, $10, now(), now(),
       now(), CASE WHEN $5 = 'waitlisted' THEN now() END)`,
    [
      id,
      conferenceId,
      form.organisationId,
      representativeId,
      state,
      form.name,
      form.title,
      `+86${form.mobile}`,
      form.email,
      form.consentVersion,
    ],
  );
  if (state === 'confirmed')
    await query(
      'INSERT INTO tickets (id, registration_id, conference_id, issued_at) VALUES ($1, $2, $3, now())',
      [newId(), id, conferenceId],
    );
  await query(
    `INSERT INTO audit_entries (id, at, action, actor, subject_kind, subject_id, scope_id, details, reference)
     VALUES ($1, now(), 'registration.registered', 'visitor', 'registration', $2, $3, '{}', 'bench')`,
    [newId(), id, conferenceId],
  );
  const mail = newId();
  await query(
    `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id, data,
       next_attempt_at, created_at)
     VALUES ($1, '<' || $1::uuid || '@zijin>', 'registration.ticket', 'zh', $2, $3, 'registration', $4, $5, '{}', now(), now())`,
    [mail, form.name, form.email, id, conferenceId],
  );
  await query(`INSERT INTO outbox (id, job, payload) VALUES ($1, 'mail.send', $2)`, [
    newId(),
    JSON.stringify({ mailId: mail }),
  ]);
  const token = randomBytes(32).toString('base64url');
  await query(
    `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
     VALUES ($1, 'registration', $2, now(), now() + interval '30 days')`,
    [createHash('sha256').update(token).digest(), id],
  );
  const behind = await query(
    `SELECT count(*)::int AS position FROM registrations WHERE conference_id = $1 AND state = 'waitlisted'`,
    [conferenceId],
  );
  return {
    registrationId: id,
    state,
    position: state === 'waitlisted' ? behind.rows[0]!.position : null,
    token,
  };
}

console.log(`listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
