/**
 * Accounts of staff: since when each is known and when it was last used. Which there are, the operator says; what was answered about each is in
 * a log that is only ever added to, each row with a keyed hash of itself and the one before.
 */
export const staffAccounts = `
create table staff_accounts (
  name text primary key,
  known_since text collate "C" not null,
  used_at text collate "C"
);

create table staff_log (
  number integer primary key,
  at text collate "C" not null,
  by_name text not null,
  account text not null,
  office text not null,
  kind text not null check (kind in ('works-here', 'left', 'unknown')),
  chain text not null
);
create index staff_log_account on staff_log (account, office);
create trigger staff_log_only_added before update or delete or truncate on staff_log
  for each statement execute function refuse_change();
`;
