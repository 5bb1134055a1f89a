import { useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Due, Field, FieldValue, Money, UserRow } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { formatDue, formatInstant, wallClock } from "../todos/due.ts";
import { dateFormat, numberFormat } from "./intl.ts";

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

/** What the clock of the last zone asked for shows in this minute: each row of a list asks. */
let shown = { zone: "", minute: 0, clock: "" };

function clockOf(zone: string): string {
  const now = Math.floor(Date.now() / 60_000);
  if (shown.zone !== zone || shown.minute !== now) shown = { zone, minute: now, clock: wallClock(zone) };
  return shown.clock;
}

/** The company's wall clock, renewed every minute so that due dates turn overdue by themselves. */
export function useClock(): string {
  const { company } = useMe();
  useSyncExternalStore(subscribe, () => minute);
  return clockOf(company.zone);
}

export interface Formats {
  due: (due: Due) => string;
  instant: (at: string) => string;
  count: (of: number) => string;
  /** Bytes, in the unit that reads best. */
  size: (bytes: number) => string;
  value: (value: FieldValue | undefined, field: Field, users: UserRow[]) => string;
}

/** Dates, sums and values in the user's language and the company's time zone. */
export function useFormats(): Formats {
  const { i18n, t } = useTranslation();
  const { company } = useMe();
  const clock = useClock();
  const language = i18n.language;
  return useMemo(() => ({
    due: (due) => formatDue(due, clock, language),
    instant: (at) => formatInstant(at, company.zone, language, clock),
    count: (of) => numberFormat(language).format(of),
    size: (bytes) => formatSize(bytes, language),
    value: (value, field, users) => {
      if (value === undefined || value === null || value === "") return "";
      switch (field.type) {
        case "YES_NO": return value === true ? t("common.yes") : t("common.no");
        case "CHOICE": return choiceLabel(field, String(value));
        case "MULTI_CHOICE": return Array.isArray(value) ? value.map((id) => choiceLabel(field, id)).join(", ") : String(value);
        case "USER": return users.find((user) => user.id === value)?.name ?? String(value);
        case "MONEY": return formatMoney(value as Money, language);
        case "NUMBER": return numberFormat(language, { maximumFractionDigits: 10 }).format(Number(value));
        case "DATE": return formatDay(String(value), language);
        case "DATE_TIME": return formatInstant(String(value), company.zone, language, clock);
        default: return String(value);
      }
    },
  }), [t, language, company.zone, clock]);
}

function choiceLabel(field: Field, id: string): string {
  return field.choices.find((choice) => choice.id === id)?.label ?? id;
}

export function formatSize(bytes: number, language: string): string {
  const [unit, share] = bytes < 1024 ? ["byte", 1] as const : bytes < 1024 * 1024 ? ["kilobyte", 1024] as const : ["megabyte", 1024 * 1024] as const;
  return numberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(bytes / share);
}

export function formatDay(day: string, language: string): string {
  return dateFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** ISO 4217 exponents other than 2. Browsers' own tables follow usage (HUF without fillér) and differ from the server's. */
const EXPONENTS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0,
  XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** How many decimals a currency's minor unit stands for. */
export function minorDigits(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

export function formatMoney(money: Money, language: string): string {
  const digits = minorDigits(money.currency);
  const whole = money.minor % 10 ** digits === 0;
  return numberFormat(language, {
    style: "currency", currency: money.currency, minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits,
  }).format(money.minor / 10 ** digits);
}
