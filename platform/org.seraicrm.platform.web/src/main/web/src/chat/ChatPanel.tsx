import { ActionIcon, Button, Drawer, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";
import type { ChatButton, ChatMessage } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { toastError } from "../ui/toasts.tsx";
import { chatHtml } from "./chatHtml.tsx";

interface Line { id: number; own: boolean; text: string; buttons: ChatButton[][] }
let log: Line[] = [];
let nextId = 0;

/** The same conversation as in Telegram: look-ups, to-dos in free words, commands. */
export function ChatPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={400} title={t("chat.title")} overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ "aria-label": t("app.close") }}
      styles={{ body: { height: "calc(100% - 60px)", paddingBottom: 12 }, title: { fontWeight: 600 } }}>
      <Conversation />
    </Drawer>
  );
}

function Conversation() {
  const { t } = useTranslation();
  const [lines, setLines] = useState(log);
  const [text, setText, clear] = useDraft("chat", "");
  const end = useRef<HTMLDivElement>(null);
  const add = (...added: Array<Omit<Line, "id">>): void => {
    log = [...log, ...added.map((line) => ({ ...line, id: nextId++ }))].slice(-200);
    setLines(log);
  };
  const say = useMutation({
    mutationFn: (body: { text: string } | { button: string }) => request<{ messages: ChatMessage[] }>("POST", "/chat", { body }),
    onSuccess: ({ messages }) => add(...messages.map((message) => ({ own: false, text: message.text, buttons: message.buttons ?? [] }))),
    onError: toastError,
  });
  useEffect(() => {
    // Newer browsers answer a promise, which an effect must not return.
    end.current?.scrollIntoView({ block: "end" });
  }, [lines]);
  const send = (): void => {
    const typed = text.trim();
    if (!typed || say.isPending) return;
    add({ own: true, text: typed, buttons: [] });
    clear();
    say.mutate({ text: typed });
  };
  return (
    <Stack h="100%" gap="sm">
      <div role="log" aria-label={t("chat.log")} tabIndex={0} style={{ flex: 1, overflowY: "auto", minHeight: 0 }}>
        {lines.length === 0 && <Text size="sm" c="dimmed">{t("chat.hello")}</Text>}
        <Stack gap={8}>
          {lines.map((line) => <LineView key={line.id} line={line} busy={say.isPending} onPress={(button) => {
            add({ own: true, text: button.label, buttons: [] });
            say.mutate({ button: button.data });
          }} />)}
        </Stack>
        <div ref={end} />
      </div>
      <form onSubmit={(event) => { event.preventDefault(); send(); }}>
        <Group gap={6} wrap="nowrap" align="flex-end">
          <Textarea flex={1} autosize minRows={1} maxRows={5} size="sm" data-autofocus aria-label={t("chat.placeholder")} placeholder={t("chat.placeholder")}
            value={text} onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey) {
                event.preventDefault();
                send();
              }
            }} />
          <ActionIcon type="submit" size={34} variant="filled" color="blue" aria-label={t("chat.send")} loading={say.isPending}><IconSend size={16} /></ActionIcon>
        </Group>
      </form>
    </Stack>
  );
}

function LineView({ line, busy, onPress }: { line: Line; busy: boolean; onPress: (button: ChatButton) => void }) {
  const { t } = useTranslation();
  return (
    <div style={{ alignSelf: line.own ? "flex-end" : "flex-start", maxWidth: "92%" }}>
      <div className="panel" style={{ padding: "6px 10px", ...(line.own ? { background: "light-dark(#e4ecf7, #24374f)" } : {}) }}>
        {line.own && <span className="visually-hidden">{t("chat.you")}: </span>}
        <Text size="sm" component="div" className="pre">{line.own ? line.text : chatHtml(line.text)}</Text>
      </div>
      {line.buttons.map((row, index) => (
        <Group key={index} gap={6} mt={6}>
          {row.map((button) => (
            <Button key={button.data} variant="default" size="compact-sm" disabled={busy} onClick={() => onPress(button)}>{button.label}</Button>
          ))}
        </Group>
      ))}
    </div>
  );
}
