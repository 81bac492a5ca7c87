/** Of an order, how many kits were sent; whatever came of it had been sent. */
export const kitSupply = `
alter table kit_orders add column shipped integer not null default 0;
update kit_orders set shipped = arrived;
`;
