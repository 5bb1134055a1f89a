/** How a day is said in a condition. */
export type DayForm = "today" | "ago" | "ahead" | "date" | Period;
export type Period = "thisWeek" | "lastWeek" | "nextWeek" | "thisMonth" | "lastMonth" | "nextMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear";
export interface SaidDay { form: DayForm; days: number; date: string }

export const PERIODS: Period[] = [
  "thisWeek", "lastWeek", "nextWeek", "thisMonth", "lastMonth", "nextMonth", "thisQuarter", "lastQuarter", "thisYear", "lastYear",
];

/** What stands in a condition, as its editor shows it. */
export function saidDay(value: unknown, today: string): SaidDay {
  const text = typeof value === "string" ? value : "";
  const counted = /^today([+-])(\d+)$/.exec(text);
  if (counted) return { form: counted[1] === "-" ? "ago" : "ahead", days: Number(counted[2]), date: today };
  if (text === "today" || (PERIODS as string[]).includes(text)) return { form: text as DayForm, days: 7, date: today };
  return { form: "date", days: 7, date: /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : today };
}

export function dayText({ form, days, date }: SaidDay): string {
  switch (form) {
    case "ago": return `today-${days}`;
    case "ahead": return `today+${days}`;
    case "date": return date;
    default: return form;
  }
}

/** What a new condition begins with: for what has been, a month ago; for what is to come, a week ahead. */
export function firstDay(op: string): string {
  return op === "notSince" || op === "after" ? "today-30" : op === "is" ? "today" : "today+7";
}

