/**
 * Kits: a case each, found by a keyed mark of its number. The number rests sealed; secrets rest as keyed marks only. A dump of these tables
 * opens nothing and names nobody.
 */
export const kits = `
create table kits (
  case_id uuid primary key references cases (id),
  number_mark text not null unique,
  number_key_id text not null,
  number_sealed text not null,
  card_mark text not null,
  own_mark text,
  choice text not null check (choice in ('open', 'card', 'own')),
  check ((choice = 'own') = (own_mark is not null))
);

create table kit_notices (
  case_id uuid primary key references kits (case_id),
  channel text not null check (channel in ('text', 'email')),
  key_id text not null,
  sealed text not null
);
`;
