import { isDate } from '../../engine/rules/calendar-date.js';

/**
 * The formats that forms may use, by name, as ajv's code expects them: an object with `validate`. They are judged, not only annotated.
 * Only those that a form uses get into its validator.
 */
interface Format {
  readonly validate: (text: string) => boolean;
}

/** A calendar date that exists: `2026-02-28`. */
export const date: Format = { validate: isDate };

const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339 time with an offset. Leap seconds only where UTC can have them is not checked: no form asks for one. */
export const time: Format = { validate: (text) => TIME.test(text) };

const dateTime: Format = {
  validate: (text) => {
    const [day, clock, ...more] = text.split(/[tT]/);
    return day !== undefined && clock !== undefined && more.length === 0 && isDate(day) && TIME.test(clock);
  },
};

/** One address, the ordinary kind: no quotes, no comments, no address literals; at most 254 characters, 64 before the @. */
export const email: Format = {
  validate: (text) =>
    text.length <= 254 &&
    /^(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(
      text,
    ),
};

/** RFC 9562 text, any version. */
export const uuid: Format = { validate: (text) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) };

/** An absolute URI: a scheme and no spaces. Deep checks are the business of who opens it. */
export const uri: Format = { validate: (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text) };

export { dateTime as 'date-time' };
