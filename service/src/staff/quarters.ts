/** A quarter of a year, counted from year 0: those of 2026 are 8104 to 8107. */
type Quarter = number;

function quarterOf(day: string): Quarter {
  const [year = '', month = ''] = day.split('-');
  return Number(year) * 4 + Math.floor((Number(month) - 1) / 3);
}

function lastDayOf(quarter: Quarter): string {
  const end = new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3 + 3, 0));
  return end.toISOString().slice(0, 10);
}

/** By when an account is to be answered for: by the end of the quarter after the one in which it was, or came to be known. */
export function dueAfter(day: string): string {
  return lastDayOf(quarterOf(day) + 1);
}

/** Whether it was answered for in the quarter of today. */
export function isThisQuarter(day: string, today: string): boolean {
  return quarterOf(day) === quarterOf(today);
}
