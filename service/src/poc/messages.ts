import type { Enclosure } from '../mail/message.js';
import { agencyOf } from './agencies.js';
import { type Contact, type Designation, designationNames, type PocRequest } from './requests.js';
import type { Seat } from './seats.js';

/** A message that is due. The same `key` is the same message: it goes out once, however often it is found due. */
export interface DueMessage {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly enclosures?: readonly Enclosure[];
}

/** What each role does, as new contacts are told. */
const DUTIES: Readonly<Record<Designation, readonly string[]>> = {
  'agency-poc': [
    'Get messages for the agency and pass them on to the right people',
    'Set up and coordinate meetings',
    'Give feedback from the agency all along',
    'Brief the agency’s leaders on the updates that come every two weeks',
    'Get a copy of all that is sent to the Technical POC or other staff',
  ],
  'technical-poc': [
    'Answer questions about applications and data that are connected, and other ways data is exchanged',
    'Tell us of reports and data the agency needs',
    'Say how a change affects the agency’s systems, and which upgrades are coming',
    'Advise on how things run and on security',
  ],
};

/** Days between two reminders that a role is vacant. */
export const REMIND_DAYS = 14;

/** What messages about a request are made of. */
export interface MessageParts {
  /** Whoever had its roles without it. */
  readonly outgoing: ReadonlyMap<Designation, Contact>;
  /** The kickoff, for a calendar. */
  readonly event: Enclosure;
  /** Address of the program office, where the operator gave one, and its page. */
  readonly office?: { readonly to: string; readonly page: string };
}

/** What has to be told of a request in its state: to whoever sent it, and once it is confirmed to whom it names and whose role ends. */
export function messagesOf(request: PocRequest, { outgoing, event, office }: MessageParts): readonly DueMessage[] {
  const { caseId, state, submitter } = request;
  // What was sent back and sent again comes to the same state twice.
  const sender = { key: `${caseId} ${state} ${request.since} sender`, to: submitter.email };
  const about = `${rolesOf(request)} of ${nameOf(request)}`;
  const reference = `Reference: ${request.reference ?? caseId}`;
  if (state === 'submitted')
    return [
      {
        ...sender,
        subject: `We got your request: ${about}`,
        text: paragraphs(
          `We got your request about the ${about}.`,
          'The program office checks it with the head of your agency within 5 business days. Until then, the contact of now stays.',
          reference,
        ),
      },
      ...(office ? [forOffice(request, office)] : []),
    ];
  if (state === 'returned')
    return [
      {
        ...sender,
        subject: `We could not confirm your request: ${about}`,
        text: paragraphs(
          `We could not confirm your request about the ${about}. Nothing has changed.`,
          ...(request.reason === undefined ? [] : [`Why: ${request.reason}`]),
          'Your answers are kept. Open your request with its reference and return code, change what is wrong, and send it again.',
          reference,
        ),
      },
    ];
  return [
    {
      ...sender,
      subject: `Confirmed: ${about}`,
      text: paragraphs(
        `The program office confirmed your request about the ${about} with the head of your agency.`,
        `It counts from ${request.effectiveOn} on.`,
        reference,
      ),
    },
    ...request.roles.flatMap(({ designation, contact }) => {
      const before = outgoing.get(designation);
      return [
        ...(contact ? [welcome(request, designation, contact, event)] : []),
        ...(before && before.email !== contact?.email && request.action !== 'change'
          ? [farewell(request, designation, before)]
          : []),
      ];
    }),
  ];
}

/** The reminder that a role is still vacant; undefined when none is due on this day. To the leader who had the last contact removed. */
export function reminderOf(seat: Seat, requests: readonly PocRequest[], today: string): DueMessage | undefined {
  if (!seat.vacant || seat.waiting.length > 0 || seat.coming.length > 0) return undefined;
  const request = requests.find(({ caseId }) => caseId === seat.vacant?.caseId);
  const turn = Math.floor(daysFrom(seat.vacant.since, today) / REMIND_DAYS);
  if (!request || turn < 1) return undefined;
  const role = `${designationNames[seat.designation]} of ${nameOf(request)}`;
  return {
    key: `${request.caseId} vacant ${seat.designation} ${turn}`,
    to: request.submitter.email,
    subject: `Still vacant: ${role}`,
    text: paragraphs(
      `Nobody has been the ${role} since ${seat.vacant.since}.`,
      'Please name someone with the form “Name a point of contact”. A leader of the agency must send it.',
    ),
  };
}

/** The office hears of each request, also where it does not look at its list. Whom it names is on the list, not in the mail. */
function forOffice(request: PocRequest, { to, page }: NonNullable<MessageParts['office']>): DueMessage {
  const about = `${rolesOf(request)} of ${nameOf(request)}`;
  return {
    key: `${request.caseId} submitted ${request.since} office`,
    to,
    subject: `A request waits: ${about}`,
    text: paragraphs(
      `${request.submitter.name} sent a request about the ${about}.`,
      'Please check it with the head of the agency within 5 business days.',
      `Your list: ${page}`,
      `Reference: ${request.reference ?? request.caseId}`,
    ),
  };
}

/** What the senders of two requests for the same role are told: each once for each other request. */
export function askToAgree(one: PocRequest, other: PocRequest, designation: Designation): DueMessage {
  const role = `${designationNames[designation]} of ${nameOf(one)}`;
  return {
    key: `${one.caseId} ${other.caseId} both ${designation}`,
    to: one.submitter.email,
    subject: `Two requests wait: ${role}`,
    text: paragraphs(
      `Two requests about the ${role} wait for the program office. One of them is yours.`,
      'Please agree within your agency which one counts, and tell the program office. Until then, the contact of now stays.',
      `Reference of your request: ${one.reference ?? one.caseId}`,
    ),
  };
}

function welcome(request: PocRequest, designation: Designation, contact: Contact, event: Enclosure): DueMessage {
  const role = `${designationNames[designation]} of ${nameOf(request)}`;
  return {
    key: `${request.caseId} verified ${designation} contact`,
    to: contact.email,
    subject: request.action === 'change' ? `Your details were changed: ${role}` : `You are the ${role}`,
    text: paragraphs(
      request.action === 'change'
        ? `Your details as the ${role} were changed. They count from ${request.effectiveOn} on.`
        : `${request.submitter.name} named you the ${role}. This counts from ${request.effectiveOn} on.`,
      `What you do in this role:\n${DUTIES[designation].map((duty) => `- ${duty}`).join('\n')}`,
      'Your name and work contact details are a public record. If something is wrong, tell the leader who named you.',
      'The date of the kickoff meeting is enclosed, for your calendar.',
    ),
    enclosures: [event],
  };
}

function farewell(request: PocRequest, designation: Designation, before: Contact): DueMessage {
  const role = `${designationNames[designation]} of ${nameOf(request)}`;
  return {
    key: `${request.caseId} verified ${designation} outgoing`,
    to: before.email,
    subject: `You are no longer the ${role}`,
    text: paragraphs(`From ${request.effectiveOn} on you are no longer the ${role}. Thank you for your work.`),
  };
}

function rolesOf({ roles }: PocRequest): string {
  return roles.map(({ designation }) => designationNames[designation]).join(' and ');
}

function nameOf({ agency, agencyName }: PocRequest): string {
  return agencyName ?? agencyOf(agency)?.name ?? agency;
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
