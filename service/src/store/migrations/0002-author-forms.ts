/**
 * Author forms, their inbox, and what leaves the service by itself. As in 0001: moments are ISO 8601 text in UTC, nothing personal stands
 * in any column but `sealed`.
 */
export const authorForms = `
create table author_forms (
  id text primary key,
  recipient text not null,
  schema_url text not null,
  layout_url text,
  retention_days integer not null,
  webhook_url text,
  webhook_key_id text,
  webhook_sealed text,
  state text not null,
  created_at text collate "C" not null,
  changed_at text collate "C" not null
);

-- What was pinned: the very text of schema and layout, so that the hash can be checked by anyone. The newest is the one shown.
create table author_form_versions (
  form_id text not null references author_forms (id) on delete cascade,
  number integer not null,
  version text not null,
  schema_hash text not null,
  layout_hash text not null default '',
  schema_text text not null,
  layout_text text,
  pinned_at text collate "C" not null,
  pinned_by text not null,
  retired_at text collate "C",
  primary key (form_id, number)
);

create table inbox (
  id uuid primary key,
  form_id text not null references author_forms (id),
  number integer not null,
  reference text not null unique,
  language text not null,
  key_id text not null,
  sealed text not null,
  state text not null,
  received_at text collate "C" not null,
  expires_at text collate "C" not null,
  marked_at text collate "C",
  marked_by text
);
create index inbox_form on inbox (form_id, received_at desc, id);
create index inbox_expiry on inbox (expires_at);

create table inbox_keys (
  form_id text not null references author_forms (id) on delete cascade,
  key_mark text not null,
  body_mark text not null,
  status integer not null,
  answer jsonb not null,
  at text collate "C" not null,
  primary key (form_id, key_mark)
);
create index inbox_keys_age on inbox_keys (at);

-- Who looked at what, and when: ids and names of staff only.
create table inbox_acts (
  at text collate "C" not null,
  member text not null,
  act text not null,
  form_id text not null,
  subject text not null
);
create index inbox_acts_form on inbox_acts (form_id, at);

-- Deliveries that leave by themselves. payload holds ids; what is personal (an address) is sealed, bound to the delivery's id.
create table outbox (
  id uuid primary key,
  kind text not null,
  channel text not null,
  subject text not null,
  payload jsonb not null,
  key_id text,
  sealed text,
  state text not null,
  attempts integer not null default 0,
  next_at text collate "C" not null,
  leased_until text collate "C",
  last_code text,
  created_at text collate "C" not null,
  settled_at text collate "C"
);
create index outbox_due on outbox (next_at) where state = 'waiting';
create index outbox_state on outbox (state, created_at);
`;
