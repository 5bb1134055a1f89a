import { Modal, Stack, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { EmptyFields } from "../cards/EmptyFields.tsx";
import { MissingOfClient } from "../clients/MissingOfClient.tsx";
import { todoDialog } from "./todoDialog.ts";
import { TodoForm } from "./TodoForm.tsx";

export function TodoDialogHost() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(todoDialog.subscribe, todoDialog.current);
  if (!state) return null;
  const next = state.mode === "next";
  return (
    <Modal opened onClose={todoDialog.shut} title={next ? t("todo.next") : t("todo.add")}
      closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        {next && <Text size="sm" c="dimmed">{t("todo.nextHint")}</Text>}
        <TodoForm about={state.about} next={next} {...(state.mode === "new" && state.start ? { start: state.start } : {})} onDone={todoDialog.shut} />
        {next && (state.about.card ? <EmptyFields card={state.about.card.id} /> : state.about.client && <MissingOfClient client={state.about.client.id} />)}
      </Stack>
    </Modal>
  );
}
