import type { StaffMember } from './staff-door.js';

/**
 * Where an account works: one party of a tracker (`kit@H-01`), a tracker as a whole (`kit`), or the service itself (`service`). Whether
 * somebody still works there, an administrator of that office answers, and what is taken away is the account's roles there.
 */
export interface Office {
  readonly key: string;
  readonly tracker?: string;
  readonly reference?: string;
}

/** Name of the role of those who look after accounts: alone, those of all; in a tracker (`kit:people`), its own; with a reference, a party's. */
export const PEOPLE = 'people';

/** The office of a role. */
export function officeOf(role: string): Office {
  const [own = '', reference] = role.split('@');
  const [tracker = '', rest] = own.split(':');
  if (rest === undefined) return { key: 'service' };
  return reference === undefined ? { key: tracker, tracker } : { key: `${tracker}@${reference}`, tracker, reference };
}

/** The offices of an account, each with what it may do there. */
export function officesOf({
  roles,
}: StaffMember): ReadonlyArray<{ readonly office: Office; readonly roles: readonly string[] }> {
  const offices = new Map<string, { readonly office: Office; readonly roles: string[] }>();
  for (const role of roles) {
    const office = officeOf(role);
    const known = offices.get(office.key) ?? { office, roles: [] };
    known.roles.push(role);
    offices.set(office.key, known);
  }
  return [...offices.values()];
}

/** Whether a member looks after the accounts of an office. */
export function looksAfter({ roles }: StaffMember, office: Office): boolean {
  return roles.some((role) => {
    if (role === '*' || role === PEOPLE) return true;
    const own = officeOf(role);
    const isAdministrator = role.split('@')[0] === `${own.tracker ?? ''}:${PEOPLE}`;
    return (
      isAdministrator && own.tracker === office.tracker && (own.reference ?? office.reference) === office.reference
    );
  });
}

/** Whether a member looks after any accounts. */
export function isAdministrator({ roles }: StaffMember): boolean {
  return roles.some((role) => role === '*' || role === PEOPLE || role.split('@')[0]?.endsWith(`:${PEOPLE}`));
}
