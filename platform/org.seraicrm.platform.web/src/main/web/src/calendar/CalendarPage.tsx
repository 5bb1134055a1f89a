import { Button, Group, MultiSelect, SegmentedControl, Skeleton } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconClockSearch, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { CalendarItem, Id } from "../api/types.ts";
import { Failed } from "../app/Failed.tsx";
import { useShortcuts } from "../app/shortcuts.ts";
import { useMe } from "../session/useMe.ts";
import { dayOf } from "../todos/due.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { useClock } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { dateFormat } from "../ui/intl.ts";
import { usePageState } from "../ui/usePageState.ts";
import { usePhone } from "../ui/usePhone.ts";
import { AppointmentDialog } from "./AppointmentDialog.tsx";
import "./calendar.css";
import { columnsOf } from "./columns.ts";
import { FreeTime } from "./FreeTime.tsx";
import { calendarQuery, calendarSettingsQuery } from "./queries.ts";
import { TimeGrid } from "./TimeGrid.tsx";
import { type CalendarView, daysOf, turned } from "./week.ts";

/** Until the company's own working days are known. */
const WEEKDAYS = [1, 2, 3, 4, 5];
const VIEWS: CalendarView[] = ["week", "workweek", "day"];

/** One's own calendar and those of colleagues, to look at and to book in (A6). */
export function CalendarPage() {
  const { t, i18n } = useTranslation();
  const { user } = useMe();
  const today = dayOf(useClock());
  const phone = usePhone();
  const [state, setState] = usePageState<{ view: CalendarView; users: Id[] }>("calendar", { view: "week", users: [user.id] });
  const [day, setDay] = useState(today);
  const [opened, setOpened] = useState<CalendarItem>();
  const [finding, setFinding] = useState(false);
  const view = phone ? "day" : state.view;
  const users = state.users.length > 0 ? state.users : [user.id];
  const { data: settings } = useQuery(calendarSettingsQuery);
  const days = daysOf(view, day, settings?.hours.days ?? WEEKDAYS);
  const { data, error } = useQuery(calendarQuery(days[0] ?? day, days.at(-1) ?? day, users));
  const { data: colleagues = [] } = useQuery(usersQuery);
  const name = (id: Id): string => colleagues.find((each) => each.id === id)?.name ?? "";
  const columns = columnsOf(days, view === "day" ? users : users.slice(0, 1), name, i18n.language);
  useShortcuts(useMemo(() => ({
    ArrowLeft: () => setDay(turned(view, day, -1)),
    ArrowRight: () => setDay(turned(view, day, 1)),
    t: () => setDay(today),
  }), [view, day, today]));

  const current = opened && data?.items.find((item) => item.todo?.id === opened.todo?.id);
  return (
    <Page title={t("nav.calendar")} width="all" shownTitle={<h1 className="cal-title" aria-live="polite">{titleOf(days, i18n.language)}</h1>} aside={(
      <>
        <Group gap={2} wrap="nowrap">
          <Button variant="default" px={6} aria-label={t(view === "day" ? "calendar.previousDay" : "calendar.previousWeek")} onClick={() => setDay(turned(view, day, -1))}><IconChevronLeft size={16} /></Button>
          <Button variant="default" onClick={() => setDay(today)}>{t("calendar.today")}</Button>
          <Button variant="default" px={6} aria-label={t(view === "day" ? "calendar.nextDay" : "calendar.nextWeek")} onClick={() => setDay(turned(view, day, 1))}><IconChevronRight size={16} /></Button>
        </Group>
        {!phone && (
          <SegmentedControl size="xs" aria-label={t("calendar.view")} value={view} data={VIEWS.map((each) => ({ value: each, label: t(`calendar.views.${each}`) }))}
            onChange={(next) => setState({ ...state, view: next as CalendarView })} />
        )}
        <Button variant="default" leftSection={<IconClockSearch size={15} />} onClick={() => setFinding(true)}>{t("calendar.findTime")}</Button>
        <Button leftSection={<IconPlus size={15} />} onClick={() => todoDialog.book({ due: `${day}T09:00`, minutes: 60, kind: "MEETING", ...(users[0] ? { assignee: users[0] } : {}) })}>{t("calendar.book")}</Button>
      </>
    )}>
      <MultiSelect className="cal-people" size="xs" aria-label={t("calendar.people")} placeholder={t("calendar.addPerson")} searchable hidePickedOptions maxValues={8} mb="xs"
        data={colleagues.filter((each) => each.active || users.includes(each.id)).map((each) => ({ value: each.id, label: each.name }))} value={state.users}
        nothingFoundMessage={t("search.none")} onChange={(chosen) => setState({ ...state, users: chosen })} />
      {error ? <Failed error={error} reset={() => undefined} /> : data ? (
        <TimeGrid columns={columns} users={users} name={name} items={data.items} hours={data.hours} onOpen={setOpened} />
      ) : <Skeleton height="60vh" />}
      {current?.todo && !current.todo.done && <AppointmentDialog item={current} onClose={() => setOpened(undefined)} />}
      {finding && <FreeTime users={users} onClose={() => setFinding(false)} />}
    </Page>
  );
}

/** "9 – 15 March 2026" */
function titleOf(days: string[], language: string): string {
  const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const format = dateFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC", ...(days.length === 1 ? { weekday: "long" as const } : {}) });
  const [first = "", last = first] = [days[0], days.at(-1)];
  return first === last ? format.format(date(first)) : format.formatRange(date(first), date(last));
}
