import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import type { KeyRing } from '../secrets/key-ring.js';

/**
 * A member of staff, as their token names them. `*` among the roles stands for every role. A role in the cases of one tracker is written
 * `tracker:role`; `tracker:role@reference` may see the cases of that party only.
 */
export interface StaffMember {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Lets staff in: by token and role, and, unless the operator says otherwise, only from this machine. */
export interface StaffDoor {
  /** Who asks; refuses with 404 from elsewhere (the door is not there), 401 without a token that we know, 403 without the role. */
  open(request: FastifyRequest, role: string): StaffMember;
  /** The same for whoever looks at the roles themselves; refuses with 404 and 401. */
  identify(request: FastifyRequest): StaffMember;
  /** Whose token a request bears, as the operator gave it out; undefined for everybody else. */
  recognize(request: FastifyRequest): StaffMember | undefined;
  /** From here on a request is that of this member: what they may do can have become less. */
  admit(request: FastifyRequest, member: StaffMember): void;
  /** All accounts, one of each name. */
  readonly members: readonly StaffMember[];
}

/** What the door is made from. */
export interface StaffDoorParts {
  /** Lines of `name roles token`, roles parted by commas. */
  readonly lines: string;
  readonly keys: KeyRing;
  /** `loopback`: only requests from this machine. */
  readonly network: 'loopback' | 'any';
}

/** Names of headers by which a proxy says for whom it asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;

/** A door over these lines. */
export function staffDoor({ lines, keys, network }: StaffDoorParts): StaffDoor {
  const mark = (token: string): Buffer => Buffer.from(keys.mark('staff-token', token));
  const members = lines
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => memberOf(line, mark));
  const admitted = new WeakMap<FastifyRequest, StaffMember>();
  const recognize = (request: FastifyRequest): StaffMember | undefined => {
    if (network === 'loopback' && !isFromHere(request)) return undefined;
    const token = /^Bearer (\S{32,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const given = mark(token ?? '');
    // All are compared, so that the time tells nothing of which one it was.
    const found = members.filter((one) => timingSafeEqual(one.mark, given))[0];
    return token === undefined || !found ? undefined : { name: found.name, roles: found.roles };
  };
  const identify = (request: FastifyRequest): StaffMember => {
    if (network === 'loopback' && !isFromHere(request)) throw new Problem(404, 'not_found');
    // Nobody is let in whom the keeper of accounts has not seen: it knows whose access was ended.
    const member = admitted.get(request);
    if (!member) throw new Problem(401, 'staff_token_unknown', {}, { 'www-authenticate': 'Bearer realm="staff"' });
    return member;
  };
  return {
    identify,
    recognize,
    admit: (request, member) => void admitted.set(request, member),
    members: onePerName(members),
    open(request, role) {
      const member = identify(request);
      if (!member.roles.includes('*') && !member.roles.includes(role))
        throw new Problem(403, 'role_missing', { detail: `this needs the role "${role}"` });
      return member;
    },
  };
}

/** An account may have several tokens, for the time in which one takes the place of another. */
function onePerName(members: readonly StaffMember[]): readonly StaffMember[] {
  const names = new Map<string, StaffMember>();
  for (const { name, roles } of members)
    names.set(name, { name, roles: [...new Set([...(names.get(name)?.roles ?? []), ...roles])] });
  return [...names.values()];
}

/** The lines of STAFF_TOKENS, or of the file, which is made on first start with one token for all roles, readable by the owner alone. */
export function readStaffLines(from: { readonly staffTokens?: string; readonly staffFile: string }): string {
  if (from.staffTokens !== undefined) return from.staffTokens;
  try {
    return readFileSync(from.staffFile, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  mkdirSync(dirname(from.staffFile), { recursive: true, mode: 0o700 });
  const lines = `# name, roles, token\nstaff * ${randomBytes(32).toString('base64url')}\n`;
  try {
    writeFileSync(from.staffFile, lines, { mode: 0o600, flag: 'wx' });
    return lines;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return readFileSync(from.staffFile, 'utf8');
    throw error;
  }
}

function memberOf(line: string, mark: (token: string) => Buffer): StaffMember & { readonly mark: Buffer } {
  const parts = /^([\w.-]{1,60})\s+(\*|[\w:@.-]+(?:,[\w:@.-]+)*)\s+(\S{32,200})$/.exec(line);
  if (!parts)
    throw new Error('a line of STAFF_TOKENS must be: name, roles (parted by commas, or *), token (32 letters or more)');
  const [, name = '', roles = '', token = ''] = parts;
  return { name, roles: roles.split(','), mark: mark(token) };
}

/** From this machine, and not through a proxy that runs on it. */
function isFromHere(request: FastifyRequest): boolean {
  if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) return false;
  // A proxy that we were not told of stands before us: everybody would come from this machine.
  return request.ips !== undefined || FORWARDED.every((name) => request.headers[name] === undefined);
}
