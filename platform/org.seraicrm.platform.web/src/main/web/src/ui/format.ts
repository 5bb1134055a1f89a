import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Due, Field, FieldValue, Money, UserRow } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { formatDue, formatInstant, wallClock } from "../todos/due.ts";

const ticks = new Set<() => void>();
let minute = Math.floor(Date.now() / 60_000);
setInterval(() => {
  const now = Math.floor(Date.now() / 60_000);
  if (now === minute) return;
  minute = now;
  ticks.forEach((tick) => tick());
}, 5_000);

function subscribe(tick: () => void): () => void {
  ticks.add(tick);
  return () => ticks.delete(tick);
}

/** The company's wall clock, renewed every minute so that due dates turn overdue by themselves. */
export function useClock(): string {
  const { company } = useMe();
  useSyncExternalStore(subscribe, () => minute);
  return wallClock(company.zone);
}

export interface Formats {
  due: (due: Due) => string;
  instant: (at: string) => string;
  value: (value: FieldValue | undefined, field: Field, users: UserRow[]) => string;
}

/** Dates, sums and values in the user's language and the company's time zone. */
export function useFormats(): Formats {
  const { i18n, t } = useTranslation();
  const { company } = useMe();
  const clock = useClock();
  const language = i18n.language;
  return {
    due: (due) => formatDue(due, clock, language),
    instant: (at) => formatInstant(at, company.zone, language, clock),
    value: (value, field, users) => {
      if (value === undefined || value === null || value === "") return "";
      switch (field.type) {
        case "YES_NO": return value === true ? t("common.yes") : t("common.no");
        case "CHOICE": return choiceLabel(field, String(value));
        case "MULTI_CHOICE": return Array.isArray(value) ? value.map((id) => choiceLabel(field, id)).join(", ") : String(value);
        case "USER": return users.find((user) => user.id === value)?.name ?? String(value);
        case "MONEY": return formatMoney(value as Money, language);
        case "NUMBER": return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(Number(value));
        case "DATE": return formatDay(String(value), language);
        case "DATE_TIME": return formatInstant(String(value), company.zone, language, clock);
        default: return String(value);
      }
    },
  };
}

function choiceLabel(field: Field, id: string): string {
  return field.choices.find((choice) => choice.id === id)?.label ?? id;
}

export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** How many minor digits a currency has: HUF is counted in fillér on paper and in whole forints on screen. */
export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

export function formatMoney(money: Money, language: string): string {
  const digits = minorDigits(money.currency);
  const whole = money.minor % 10 ** digits === 0;
  return new Intl.NumberFormat(language, {
    style: "currency", currency: money.currency, minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits,
  }).format(money.minor / 10 ** digits);
}
