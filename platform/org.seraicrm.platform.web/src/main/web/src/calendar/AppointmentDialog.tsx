import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { dayOf, timeOf } from "../todos/due.ts";
import { minuteChoices } from "../todos/minutes.ts";
import { TodoRow } from "../todos/TodoRow.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useFormats } from "../ui/format.ts";
import { TimeField } from "../ui/TimeField.tsx";
import { useCalendarMove } from "./useCalendarMove.ts";

/** What stands in the calendar, with what can be done about it. */
export function AppointmentDialog({ item, onClose }: { item: CalendarItem; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const todo = item.todo;
  if (!todo) return null;
  return (
    <Modal opened onClose={onClose} title={t(`todo.kinds.${todo.kind}`)} closeButtonProps={{ "aria-label": t("app.close") }}>
      {item.changeable ? (
        <Stack gap="sm">
          <ul style={{ margin: 0, padding: 0 }}><TodoRow todo={todo} showAbout /></ul>
          <When key={`${todo.due}${todo.minutes}`} item={item} onDone={onClose} />
        </Stack>
      ) : (
        <Stack gap={2}>
          <Text fw={500}>{todo.text}</Text>
          <Text size="sm" c="dimmed">{formats.due(todo.due)} · {todo.assignee.name}</Text>
        </Stack>
      )}
    </Modal>
  );
}

function When({ item, onDone }: { item: CalendarItem; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const move = useCalendarMove();
  const kept = { date: dayOf(item.start), time: timeOf(item.start) ?? "", minutes: item.minutes ?? 0 };
  // Of another time it would be about another appointment.
  const [typed, setTyped, forget] = useDraft<typeof kept | undefined>(`appointment.${item.todo?.id ?? ""}.${item.start}.${kept.minutes}`, undefined);
  const { date, time, minutes } = typed ?? kept;
  const set = (changed: Partial<typeof kept>): void => setTyped({ date, time, minutes, ...changed });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!date || !item.todo) return;
    if (await move(item.todo, { start: time ? `${date}T${time}` : date, minutes: time ? minutes : 0 })) {
      forget();
      onDone();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="when">
        <DateField label={t("todo.date")} required value={date} onChange={(chosen) => set({ date: chosen })} />
        <TimeField label={t("todo.time")} value={time} onChange={(chosen) => set({ time: chosen })} />
        <Select label={t("todo.lasts")} disabled={time === ""} data={minuteChoices(minutes, i18n.language, t("todo.noLength"))} value={String(minutes)} allowDeselect={false}
          onChange={(chosen) => set({ minutes: Number(chosen) })} />
      </div>
      <Group justify="flex-end" mt="sm">
        {typed && <Button variant="default" onClick={forget}>{t("common.discard")}</Button>}
        <Button type="submit">{t("common.save")}</Button>
      </Group>
    </form>
  );
}
