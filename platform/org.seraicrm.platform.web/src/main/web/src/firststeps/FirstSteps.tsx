import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { optionalSettingsQuery, telegramQuery, usersQuery } from "../api/queries.ts";
import { figuresQuery } from "../dashboards/api.ts";
import { useMe } from "../session/useMe.ts";
import { session } from "../session/session.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { tour } from "../tour/tour.ts";
import { Panel } from "../ui/Page.tsx";
import { type StepName, stepsOf } from "./steps.ts";

const HIDDEN = (): string => `serai.firstSteps.${session.user() ?? "-"}`;
const listeners = new Set<() => void>();

function hidden(): boolean {
  try {
    return localStorage.getItem(HIDDEN()) !== null;
  } catch {
    return false;
  }
}

function hide(): void {
  try {
    localStorage.setItem(HIDDEN(), "yes");
  } catch {
    // Shown again next time.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface FirstStepsOf { needed: boolean; steps: Array<{ name: StepName; done: boolean }> }

/** What a company that begins does next (A28), judged by what is there; nobody ticks anything off. */
export function useFirstSteps(asked = true): FirstStepsOf {
  const me = useMe();
  const gone = useSyncExternalStore(subscribe, hidden);
  const enabled = asked && !gone && me.actions.includes("client.create");
  const administrator = me.user.role === "ADMINISTRATOR";
  const { data: clients } = useQuery({ ...figuresQuery({ list: "clients", where: {} }), enabled });
  const { data: todos } = useQuery({ ...figuresQuery({ list: "todos", where: {} }), enabled });
  const { data: users } = useQuery({ ...usersQuery, enabled });
  const { data: channels } = useQuery({ ...optionalSettingsQuery<{ channels?: Array<{ kind: string }> }>("channels"), enabled: enabled && administrator });
  const { data: telegram } = useQuery({ ...telegramQuery, enabled: enabled && administrator });
  if (!enabled || !clients || !todos || !users) return { needed: false, steps: [] };
  const steps = stepsOf({
    clients: clients.count, todos: todos.count, users: users.filter((user) => user.active).length, modules: me.modules.length, actions: me.actions,
    bot: Boolean(telegram?.bot) || (channels?.channels ?? []).some((channel) => channel.kind === "telegram"), administrator,
  });
  return { needed: steps.some((step) => !step.done), steps };
}

const PLACES: Record<Exclude<StepName, "todo">, string> = { client: "/clients/new", import: "/import", module: "/settings/modules", colleague: "/settings/users", bot: "/settings/channels" };

/** The steps as a list that leads to each. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { steps } = useFirstSteps();
  return (
    <ol className="first-steps">
      {steps.map(({ name, done }) => (
        <li key={name} className="first-step" data-done={done || undefined}>
          <span className="first-mark" aria-hidden>{done && <IconCheck size={12} stroke={3} />}</span>
          {done ? <span>{t(`firstSteps.${name}`)} <span className="visually-hidden">{t("app.done")}</span></span>
            : name === "todo" ? <Anchor component="button" size="sm" onClick={() => todoDialog.open()}>{t("firstSteps.todo")}</Anchor>
            : <Anchor component={Link} to={PLACES[name]} size="sm">{t(`firstSteps.${name}`)}</Anchor>}
        </li>
      ))}
    </ol>
  );
}

/** The same as a panel of a page, until all is done or somebody hides it. */
export function FirstStepsPanel() {
  const { t } = useTranslation();
  const { needed, steps } = useFirstSteps();
  // Whom it was not offered yet, it is offered beside.
  const { introduced } = useMe();
  if (!needed) return null;
  return (
    <Panel title={t("firstSteps.title")} aside={<Button variant="subtle" color="gray" size="compact-xs" onClick={hide}>{t("firstSteps.hide")}</Button>}>
      <Group px="sm" pb="sm" gap={4} style={{ display: "block" }}>
        <Text size="xs" c="dimmed" mb={4}>{t("firstSteps.progress", { done: steps.filter((step) => step.done).length, all: steps.length })}</Text>
        <FirstSteps />
        {introduced && <Button variant="light" mt={6} onClick={tour.begin}>{t("tour.start")}</Button>}
      </Group>
    </Panel>
  );
}
