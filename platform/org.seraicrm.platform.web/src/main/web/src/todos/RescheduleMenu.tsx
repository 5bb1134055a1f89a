import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Due, Todo } from "../api/types.ts";
import { DateField } from "../ui/DateField.tsx";
import { useClock, useFormats } from "../ui/format.ts";
import { dayOf, quickDates, timeOf } from "./due.ts";
import { useTodoActions } from "./useTodoActions.ts";
import { WhenWords } from "./WhenWords.tsx";

interface TodoMenuProps { todo: Todo; opened: boolean; onToggle: (opened: boolean) => void }

/** Another deadline (Ütemezd át, A48); a time of day is kept. */
export function RescheduleMenu({ todo, opened, onToggle }: TodoMenuProps) {
  const { t } = useTranslation();
  const { reschedule } = useTodoActions();
  const time = timeOf(todo.due);
  const move = (due: Due): void => {
    onToggle(false);
    void reschedule(todo, time && !timeOf(due) ? `${due}T${time}` : due);
  };
  return (
    <Menu opened={opened} onChange={onToggle} width={240}>
      <Menu.Target>
        <ActionIcon aria-label={`${t("todo.reschedule")}: ${todo.text}`} title={t("todo.reschedule")}><IconCalendarTime size={17} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown><Dates onTake={move} /></Menu.Dropdown>
    </Menu>
  );
}

/** Only made when the menu is opened: a page has many to-dos. */
function Dates({ onTake }: { onTake: (due: Due) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = dayOf(useClock());
  const [picked, setPicked] = useState("");
  return (
    <>
      <Menu.Label>{t("todo.reschedule")}</Menu.Label>
      {quickDates(today).map((quick) => (
        <Menu.Item key={quick.name} rightSection={<small>{quick.name === "today" || quick.name === "tomorrow" ? "" : formats.due(quick.due)}</small>}
          onClick={() => onTake(quick.due)}>
          {t(`todo.quick.${quick.name}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <WhenWords onTake={onTake} />
      <form style={{ display: "flex", gap: 6, padding: 6 }} onSubmit={(event) => {
        event.preventDefault();
        if (picked) onTake(picked);
      }}>
        <DateField size="xs" flex={1} aria-label={t("todo.pick")} min={today} value={picked} onChange={setPicked}
          onKeyDown={(event) => { if (event.key !== "Escape") event.stopPropagation(); }} />
        <Button type="submit" size="xs" disabled={!picked}>{t("common.save")}</Button>
      </form>
    </>
  );
}
