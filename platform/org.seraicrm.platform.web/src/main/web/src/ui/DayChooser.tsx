import "@mantine/dates/styles.css";
import "dayjs/locale/hu";
import "dayjs/locale/pl";
import "dayjs/locale/ru";
import { DatePicker } from "@mantine/dates";
import dayjs from "dayjs";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dateFormat } from "./intl.ts";
import { TimeField } from "./TimeField.tsx";

interface DayChooserProps {
  value: string; today: string; withTime: boolean; min?: string | undefined; max?: string | undefined;
  /** Told whether nothing is left to be chosen. */
  onChoose: (value: string, done: boolean) => void;
}

const PAGES: Record<string, number> = { PageUp: -1, PageDown: 1 };

/** A month in the user's language; arrow keys go from day to day, Page Up and Page Down from month to month. */
export default function DayChooser({ value, today, withTime, min, max, onChoose }: DayChooserProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const day = value.slice(0, 10);
  const time = value.slice(11, 16) || "09:00";
  const [shown, setShown] = useState(day || today);
  const box = useRef<HTMLDivElement>(null);
  const turned = useRef(true);
  const write = (options: Intl.DateTimeFormatOptions) => (at: string): string => dateFormat(language, { ...options, timeZone: "UTC" }).format(new Date(`${at.slice(0, 10)}T00:00:00Z`));
  const spoken = write({ dateStyle: "full" });
  const wanted = spoken(shown);
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    const days = [...(box.current?.querySelectorAll<HTMLButtonElement>("td button:not([disabled], [data-hidden])") ?? [])];
    (days.find((each) => each.ariaLabel === wanted) ?? days[0])?.focus();
  }, [wanted]);
  // What lies beneath, a form or a dialog, has keys of its own.
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Tab") event.stopPropagation();
    const months = PAGES[event.key];
    if (months === undefined) return;
    event.preventDefault();
    turned.current = true;
    setShown(dayjs(shown).add(months, "month").format("YYYY-MM-DD"));
  };
  return (
    <div ref={box} onKeyDown={keyDown} onFocus={(event) => event.target.setAttribute("data-mantine-stop-propagation", "true")}>
      <DatePicker size="sm" locale={language} firstDayOfWeek={1} weekendDays={[]} hideOutsideDates highlightToday value={day || null} date={shown} onDateChange={setShown}
        {...(min ? { minDate: min.slice(0, 10) } : {})} {...(max ? { maxDate: max.slice(0, 10) } : {})}
        monthLabelFormat={write({ month: "long", year: "numeric" })} getDayAriaLabel={spoken}
        ariaLabels={{
          monthLevelControl: t("dates.month"), yearLevelControl: t("dates.year"), nextMonth: t("dates.nextMonth"), previousMonth: t("dates.previousMonth"),
          nextYear: t("dates.nextYear"), previousYear: t("dates.previousYear"), nextDecade: t("dates.nextYears"), previousDecade: t("dates.previousYears"),
        }}
        onChange={(chosen) => { if (chosen) onChoose(withTime ? `${chosen}T${time}` : chosen, !withTime); }} />
      {withTime && <TimeField mt="xs" label={t("todo.time")} value={value.slice(11, 16)} onChange={(at) => { if (at) onChoose(`${day || today}T${at}`, false); }} />}
    </div>
  );
}
