/**
 * The first tables. All moments are ISO 8601 text in UTC (`collate "C"`, so that text order is time order), all days `YYYY-MM-DD` text:
 * no driver turns them into something else. No bigint. Nothing secret stands in any column but `sealed`.
 */
export const claims = `
create table drafts (
  id uuid primary key,
  form text not null,
  version text not null,
  application_id text not null unique,
  resume_mark text not null,
  draft jsonb not null,
  revision integer not null,
  last_write text not null default '',
  created_at text collate "C" not null,
  saved_at text collate "C" not null,
  expires_at text collate "C" not null
);
create index drafts_expiry on drafts (expires_at);

create table handles (
  mark text primary key,
  draft_id uuid not null references drafts (id) on delete cascade,
  used_at text collate "C" not null
);
create index handles_draft on handles (draft_id);

-- Secret answers, by owner (a draft, a submission) and address. AES-256-GCM; owner and address are bound into each seal.
create table sealed_values (
  owner_id uuid not null,
  address text not null,
  key_id text not null,
  sealed text not null,
  mask text not null,
  search_mark text,
  primary key (owner_id, address)
);
create index sealed_search on sealed_values (search_mark);

create table resume_attempts (
  who text primary key,
  failures integer not null,
  not_before text collate "C" not null,
  last_at text collate "C" not null
);

create table employer_checks (
  draft_id uuid not null references drafts (id) on delete cascade,
  pair_mark text not null,
  outcome text not null,
  found jsonb not null,
  failures integer not null,
  checked_at text collate "C" not null,
  primary key (draft_id, pair_mark)
);

create table cases (
  id uuid primary key,
  application_id text not null unique,
  draft_id uuid not null unique references drafts (id),
  form text not null,
  status text not null,
  opened_at text collate "C" not null
);

-- Everyone who takes part in a case; a case holds as many as it needs.
create table parties (
  id uuid primary key,
  case_id uuid not null references cases (id),
  role text not null,
  reference text not null,
  joined_at text collate "C" not null
);
create index parties_case on parties (case_id);

-- The history of a case. Rows are only ever added; each carries the hash of the one before it, so that a changed row is found.
create table case_events (
  case_id uuid not null references cases (id),
  number integer not null,
  kind text not null,
  actor text not null,
  at text collate "C" not null,
  detail jsonb not null,
  chain text not null,
  primary key (case_id, number)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'case events are only ever added';
end $$;
create trigger case_events_only_added before update or delete or truncate on case_events
  for each statement execute function refuse_change();

create table submissions (
  id uuid primary key,
  draft_id uuid not null references drafts (id),
  case_id uuid not null references cases (id),
  submission text not null,
  answers jsonb not null,
  addenda jsonb not null,
  answer jsonb not null,
  received_at text collate "C" not null,
  unique (draft_id, submission)
);

create table idempotency_keys (
  draft_id uuid not null references drafts (id) on delete cascade,
  key_mark text not null,
  body_mark text not null,
  status integer not null,
  answer jsonb not null,
  at text collate "C" not null,
  primary key (draft_id, key_mark)
);

-- Equality answers know nothing of a draft, a case or the time of day.
create table equality_answers (
  id uuid primary key,
  form text not null,
  answers jsonb not null,
  day text not null
);

create table documents (
  id text primary key,
  draft_id uuid not null references drafts (id) on delete cascade,
  upload text not null,
  document_type text not null,
  name text not null,
  declared_type text not null,
  bytes integer not null,
  state text not null,
  refusal text,
  content_mark text,
  created_at text collate "C" not null,
  received_at text collate "C"
);
create index documents_draft on documents (draft_id);
create unique index documents_once on documents (draft_id, content_mark) where state in ('received', 'scanning');

-- The directory: stands in for the agency's systems of employers and wages.
create table directory_employers (
  ein text primary key,
  name text not null,
  standing text not null
);
create table directory_departments (
  id uuid primary key,
  ein text not null references directory_employers (ein) on delete cascade,
  label text not null,
  place integer not null
);
create table directory_wages (
  ein text not null references directory_employers (ein) on delete cascade,
  person_mark text not null,
  quarter text not null,
  cents integer not null,
  primary key (ein, person_mark, quarter)
);
`;
