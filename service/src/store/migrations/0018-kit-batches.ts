/**
 * Who made kits, when and how many: a line for each request of the program office, with keyed marks of its key and of what it asked for, so that it
 * is known when it comes again. No number and no code.
 */
export const kitBatches = `
create table kit_batches (
  key_mark text primary key,
  body_mark text not null,
  made_at text collate "C" not null,
  made_by text not null,
  role text not null,
  kits integer not null check (kits >= 1)
);
create trigger kit_batches_only_added before update or delete or truncate on kit_batches
  for each statement execute function refuse_change();
`;
