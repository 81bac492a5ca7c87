/**
 * Which order a kit fills, one line a kit, written anew from the kit's history whenever that grows: what was taken back fills nothing any more,
 * and what was told twice fills one. A kit that came with no word of orders was taken off the order that was then open. An order that is open
 * again stands beside a younger one.
 */
export const kitOrders = `
create table kit_order_kits (
  case_id uuid primary key references kits (case_id),
  order_id uuid not null references kit_orders (id),
  came boolean not null
);
create index kit_order_kits_order on kit_order_kits (order_id);

insert into kit_order_kits (case_id, order_id, came)
select sent.case_id, kit_orders.id, exists (
    select 1 from events as came where came.case_id = sent.case_id and came.kind = 'stocked'
      and not exists (select 1 from events as back where back.case_id = came.case_id and back.kind = 'taken-back' and back.about = came.id))
  from events as sent join kit_orders on kit_orders.id::text = sent.fields ->> 'order'
  where sent.kind = 'shipped'
    and not exists (select 1 from events as back where back.case_id = sent.case_id and back.kind = 'taken-back' and back.about = sent.id)
  order by sent.number
on conflict do nothing;

insert into kit_order_kits (case_id, order_id, came)
select came.case_id, kit_orders.id, true
  from events as came join kit_orders on kit_orders.facility = came.fields ->> 'facility'
    and came.recorded_at >= kit_orders.placed_at and came.recorded_at <= coalesce(kit_orders.closed_at, came.recorded_at)
  where came.kind = 'stocked'
    and not exists (select 1 from events as sent where sent.case_id = came.case_id and sent.kind = 'shipped' and sent.fields ? 'order')
    and not exists (select 1 from events as back where back.case_id = came.case_id and back.kind = 'taken-back' and back.about = came.id)
  order by came.number
on conflict do nothing;

alter table kit_orders drop column shipped, drop column arrived;
drop index kit_orders_open;
create index kit_orders_open on kit_orders (facility) where closed_at is null;
`;
