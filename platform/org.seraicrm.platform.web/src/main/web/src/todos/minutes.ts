import { numberFormat } from "../ui/intl.ts";

const USUAL = [15, 30, 45, 60, 90, 120, 180, 240];
const HOUR = 60;

/** "1 hr 30 min", in the reader's language. */
export function formatMinutes(minutes: number, language: string): string {
  const unit = (value: number, name: "hour" | "minute"): string =>
    numberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const hours = Math.floor(minutes / HOUR);
  const left = minutes % HOUR;
  return [hours > 0 ? unit(hours, "hour") : "", left > 0 ? unit(left, "minute") : ""].filter(Boolean).join(" ");
}

/** What an appointment may last, beside what it lasts now; 0 for no appointment. */
export function minuteChoices(now: number, language: string, none?: string): Array<{ value: string; label: string }> {
  const minutes = [...new Set([...USUAL, now])].filter((each) => each > 0).sort((one, other) => one - other);
  const choices = minutes.map((each) => ({ value: String(each), label: formatMinutes(each, language) }));
  return none === undefined ? choices : [{ value: "0", label: none }, ...choices];
}
