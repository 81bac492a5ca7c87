/**
 * Cases of every kind: one that no form has opened (a kit, a designation) has no draft and no application ID. Their history moves to a table of
 * its own, in which each row carries a keyed hash of itself and the row before: the key is not in the database, so the old rows are copied over by
 * the service (`adoptOldEvents`), which then drops the old table.
 */
export const events = `
alter table cases alter column draft_id drop not null;
alter table cases alter column application_id drop not null;
alter table cases alter column form drop not null;
alter table cases add column tracker text;
update cases set tracker = form;
alter table cases alter column tracker set not null;
create index cases_tracker on cases (tracker, opened_at);
create index parties_reference on parties (role, reference);

create table events (
  case_id uuid not null references cases (id),
  number integer not null,
  -- Named by the sender: the same event sent twice is the same event.
  id text not null,
  kind text not null,
  item text,
  -- When it happened: a moment, or a date when only the day is known.
  at text collate "C" not null,
  recorded_at text collate "C" not null,
  role text not null,
  fields jsonb not null,
  corrects text,
  about text,
  chain text not null,
  primary key (case_id, number),
  constraint events_once unique (case_id, id)
);
create trigger events_only_added before update or delete or truncate on events
  for each statement execute function refuse_change();
`;
