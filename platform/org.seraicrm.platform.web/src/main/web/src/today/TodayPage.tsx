import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCalendarWeek, IconPlus } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState, useTransition } from "react";
import { useTranslation } from "react-i18next";
import { todayQuery, usersQuery } from "../api/queries.ts";
import type { Id, Today } from "../api/types.ts";
import { useShortcuts } from "../app/shortcuts.ts";
import { useMe } from "../session/useMe.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { TODAY_SECTIONS } from "../todos/todoCache.ts";
import { TodoRow } from "../todos/TodoRow.tsx";
import { useGrowing } from "../ui/useGrowing.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";

/** How many to-dos a screen has room for. */
const AT_ONCE = 12;
/** How many to-dos of a section stand there at first, and how many come with each "more". */
const FIRST_ROWS = 40;
const MORE_ROWS = 200;
/** More than these nobody reads through, nor does the server give. */
const MOST_ROWS = 1_000;

/** The user's own to-dos (A37); overdue ones stand apart and never vanish by themselves (A38). Or all open ones of a colleague. */
export function TodayPage({ of }: { of?: Id | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useMe();
  const { data: users = [] } = useQuery({ ...usersQuery, enabled: of !== undefined });
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [fetching, fetch] = useTransition();
  const { data } = useSuspenseQuery(todayQuery(limit, of));
  useShortcuts(FIRST);
  const nothing = TODAY_SECTIONS.every((section) => !data.counts[section]);
  const more = limit < MOST_ROWS ? () => fetch(() => setLimit(Math.min(MOST_ROWS, limit + MORE_ROWS))) : undefined;
  const calendar = <Button component={Link} to="/calendar" variant="default" leftSection={<IconCalendarWeek size={15} />}>{t("nav.calendar")}</Button>;
  const add = <Button leftSection={<IconPlus size={15} />} data-tour="new-todo" onClick={() => todoDialog.open()}>{t("todo.add")}</Button>;
  const whose = of && (
    <UserSelect ariaLabel={t("todo.assignee")} required value={of} onChange={(id) => id && void navigate({ to: "/today", search: id === user.id ? {} : { of: id } })} />
  );
  const title = of ? t("today.of", { name: users.find(({ id }) => id === of)?.name ?? "" }) : t("today.title");
  return (
    <Page title={title} aside={<>{whose}{calendar}{add}</>} width="text">
      <Stack gap="md" onKeyDown={moveFocus}>
        {nothing && (
          <Panel>
            <Stack gap={4} p="lg">
              <Text fw={600}>{t(of ? "today.emptyOf" : "today.empty")}</Text>
              {!of && <Text size="sm" c="dimmed">{t("today.emptyHint")}</Text>}
            </Stack>
          </Panel>
        )}
        {TODAY_SECTIONS.map((section) => <Section key={section} name={section} of={data} fetching={fetching} onMore={more} />)}
        {!nothing && <Text size="xs" c="dimmed" visibleFrom="sm">{t("today.keys")}</Text>}
      </Stack>
    </Page>
  );
}

interface SectionProps { name: (typeof TODAY_SECTIONS)[number]; of: Today; fetching: boolean; onMore: (() => void) | undefined }

function Section({ name, of, fetching, onMore }: SectionProps) {
  const { t } = useTranslation();
  const todos = of[name] ?? [];
  const all = of.counts[name] ?? 0;
  const shown = useGrowing(todos, AT_ONCE);
  if (all === 0) return null;
  const count = <Text size="xs" c="dimmed">{t("today.count", { count: all })}</Text>;
  const title = name === "overdue" ? <span style={{ color: "var(--mantine-color-error)" }}>{t("today.overdue")}</span> : t(`today.${name}`);
  return (
    <Panel title={title} aside={count}>
      <ul style={{ margin: 0, padding: 0 }}>
        {shown.map((todo) => <TodoRow key={todo.id} todo={todo} showAbout />)}
      </ul>
      {onMore && todos.length < all && (
        <Group justify="center" p="xs"><Button variant="subtle" loading={fetching} onClick={onMore}>{t("common.more")}</Button></Group>
      )}
    </Panel>
  );
}

const first = (): void => document.querySelector<HTMLElement>("[data-todo]")?.focus();
const FIRST = { ArrowDown: first, j: first };
const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Arrow keys, or J and K, go from to-do to to-do, across sections. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key] ?? 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement) || event.target.closest("input, textarea, [role=menu], [role=listbox]")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-todo]")];
  const here = rows.findIndex((row) => row.closest("li") === (event.target as HTMLElement).closest("li"));
  const next = rows[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
