import { Button, Modal, MultiSelect, Select, SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Due, Id } from "../api/types.ts";
import { minuteChoices } from "../todos/minutes.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { useClock, useFormats } from "../ui/format.ts";
import { freeQuery } from "./queries.ts";

/** When one or more colleagues have time; choosing one begins a booking. */
export function FreeTime({ users: first, onClose }: { users: Id[]; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [now] = useState(useClock());
  const [users, setUsers] = useState(first);
  const [minutes, setMinutes] = useState(60);
  const { data: colleagues = [] } = useQuery(usersQuery);
  const { data: slots } = useQuery({ ...freeQuery(users, minutes, now), enabled: users.length > 0 });
  const book = (due: Due): void => {
    onClose();
    todoDialog.book({ due, minutes, kind: "MEETING", ...(users[0] ? { assignee: users[0], others: users.slice(1) } : {}) });
  };
  return (
    <Modal opened onClose={onClose} title={t("calendar.findTime")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <MultiSelect label={t("calendar.people")} data={colleagues.filter((each) => each.active).map((each) => ({ value: each.id, label: each.name }))} value={users} searchable
          hidePickedOptions maxValues={8} nothingFoundMessage={t("search.none")} onChange={setUsers} />
        <Select label={t("todo.lasts")} data={minuteChoices(minutes, i18n.language)} value={String(minutes)} allowDeselect={false} onChange={(chosen) => setMinutes(Number(chosen))} />
        {slots === undefined ? <Skeleton height={120} /> : slots.length === 0 ? <Text size="sm" c="dimmed" role="status">{t("calendar.noTime")}</Text> : (
          <SimpleGrid cols={2} spacing="xs" role="group" aria-label={t("calendar.freeTimes")}>
            {slots.map((slot) => <Button key={slot} variant="default" onClick={() => book(slot)}>{formats.due(slot)}</Button>)}
          </SimpleGrid>
        )}
      </Stack>
    </Modal>
  );
}
