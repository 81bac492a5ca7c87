/**
 * What the staff of kits keep beside the kits: toxicology kits, found by a keyed mark and never named; and, for each hospital, when new kits
 * are ordered, and the orders. Of a hospital at most one order is open.
 */
export const kitDesk = `
create table kit_toxicology (
  number_mark text primary key,
  case_id uuid not null references kits (case_id),
  number_key_id text not null,
  number_sealed text not null
);
create index kit_toxicology_case on kit_toxicology (case_id);

create table kit_stock (
  facility text primary key,
  threshold integer not null check (threshold >= 1),
  order_size integer not null check (order_size >= 1)
);

create table kit_orders (
  id uuid primary key,
  facility text not null,
  amount integer not null check (amount >= 1),
  arrived integer not null default 0,
  placed_at text not null,
  closed_at text
);
create unique index kit_orders_open on kit_orders (facility) where closed_at is null;
`;
