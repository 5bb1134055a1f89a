import { Button, Group, Table, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { optionalSettingsQuery } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toast, toastError } from "../ui/toasts.tsx";

/** A message that came in and could not be worked on; `replayed` when it was after all. */
interface DeadLetter { id: Id; at: string; route: string; failure: string; replayed?: string }

/** Messages that were given up; nothing to see as long as there are none. */
export function DeadLetters() {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const { data } = useQuery(optionalSettingsQuery<{ letters: DeadLetter[] }>("dead-letters"));
  const act = useMutation({
    mutationFn: ({ action, letter }: { action: string; letter: Id }) => perform(action, { deadLetter: letter }),
    onSuccess: () => toast(t("app.done")),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: ["settings", "dead-letters"] }),
  });
  const open = (data?.letters ?? []).filter((letter) => !letter.replayed);
  if (open.length === 0) return null;
  return (
    <Panel title={t("channels.deadLetters")}>
      <Text size="sm" c="dimmed" px="sm">{t("channels.deadLettersHint")}</Text>
      <Table className="list">
        <Table.Tbody>
          {open.map((letter) => (
            <Table.Tr key={letter.id}>
              <Table.Td>
                <Text size="sm" className="wrap">{letter.failure}</Text>
                <Text size="xs" c="dimmed">{formats.instant(letter.at)} · {letter.route}</Text>
              </Table.Td>
              <Table.Td>
                <Group gap={6} justify="flex-end">
                  <Button variant="default" size="compact-xs" onClick={() => act.mutate({ action: "deadLetter.replay", letter: letter.id })}>{t("app.retry")}</Button>
                  <Button variant="default" size="compact-xs" onClick={() => act.mutate({ action: "deadLetter.discard", letter: letter.id })}>{t("common.discard")}</Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
