import { IconAddressBook, IconCalendarCheck, IconFileDescription, IconHistory, IconPlus } from "@tabler/icons-react";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { recentQuery, searchQuery } from "../api/queries.ts";
import type { Hit } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { best } from "./match.ts";
import { recents } from "./recents.ts";
import type { Command } from "./useCommands.tsx";

export interface Finding { id: string; title: string; subtitle?: string; icon: ReactNode; keys?: string; run: () => void }
export interface FoundGroup { id: string; label: string; items: Finding[] }
export interface Found { groups: FoundGroup[]; settled: boolean; count: number }

const KINDS = ["client", "card", "todo"] as const;
const LABELS = { client: "clients", card: "cards", todo: "todos" } as const;
const MOST_COMMANDS = 6;
/** From here on a command is what was meant, before any client of a like name. */
const SURE = 0.85;
const ICONS: Record<Hit["kind"], ReactNode> = {
  client: <IconAddressBook size={16} />, card: <IconFileDescription size={16} />, todo: <IconCalendarCheck size={16} />,
};

interface FinderQuery {
  text: string;
  commands: Command[];
  /** Asks for nothing while it is not on screen. */
  active: boolean;
  /** Offers commands before anything is typed, before rows when they surely are meant, and before what could be created. */
  commanding: boolean;
}

/** What fits the text: rows by kind (A42), pages and actions; what isn't there can be created (A45). Without a text, what was opened last. */
export function useFinder({ text, commands, active, commanding }: FinderQuery): Found {
  const { t } = useTranslation();
  const typed = text.trim();
  const [wanted] = useDebouncedValue(typed, 30);
  const { data, isPlaceholderData, isLoading } = useQuery({ ...searchQuery(wanted, "client,card,todo"), enabled: active && wanted !== "" });
  const last = active ? recents() : [];
  const { data: recent } = useQuery({ ...recentQuery(last), enabled: active && last.length > 0 });
  const rows = useRows();
  const creating = useCreating(typed);
  if (typed === "") {
    const groups = [{ id: "recent", label: t("palette.recent"), items: rows(recent?.hits ?? [], true) }, ...(commanding ? suggested(commands, t) : [])].filter(filled);
    return { groups, settled: true, count: count(groups) };
  }
  const hits = wanted === "" ? [] : (data?.hits ?? []);
  const found = best(typed, commands, (command) => [command.label, ...(command.also ?? [])], MOST_COMMANDS);
  const sure = commanding && (found[0]?.score ?? 0) >= SURE;
  const done = { id: "commands", label: t("palette.commands"), items: found.map(({ thing }) => asFinding(thing)) };
  const kinds = KINDS.map((kind) => ({ id: kind, label: t(`search.${LABELS[kind]}`), items: rows(hits.filter((hit) => hit.kind === kind), false) }));
  const settled = wanted === typed && !isPlaceholderData && !isLoading;
  const create = { id: "create", label: hits.length === 0 ? t("search.none") : t("palette.create"), items: settled && hits.every((hit) => hit.kind !== "client") ? creating : [] };
  const groups = (sure ? [done, ...kinds, create] : commanding ? [...kinds, done, create] : [...kinds, create, done]).filter(filled);
  return { groups, settled, count: hits.length + found.length };
}

const filled = (group: FoundGroup): boolean => group.items.length > 0;
const count = (groups: FoundGroup[]): number => groups.reduce((sum, group) => sum + group.items.length, 0);
const asFinding = ({ id, label, icon, keys, run }: Command): Finding => ({ id: `command:${id}`, title: label, icon, run, ...(keys ? { keys } : {}) });

function suggested(commands: Command[], t: TFunction): FoundGroup[] {
  const own = (group: Command["group"]): Finding[] => commands.filter((command) => command.group === group && !command.rare).map(asFinding);
  return [{ id: "new", label: t("palette.create"), items: own("create") }, { id: "pages", label: t("palette.pages"), items: own("pages") }];
}

function useRows(): (hits: Hit[], recent: boolean) => Finding[] {
  const navigate = useNavigate();
  return (hits, recent) => hits.map((hit) => ({
    id: `${hit.kind}:${hit.id}`, title: hit.title, subtitle: hit.subtitle, icon: recent ? <IconHistory size={16} /> : ICONS[hit.kind],
    run: () => void navigate(targetOf(hit) as never),
  }));
}

function useCreating(name: string): Finding[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useOffered("client.create");
  const todo = useOffered("todo.add");
  return [
    ...(client ? [{ id: "create:client", title: t("client.createNamed", { name }), icon: <IconPlus size={16} />, run: () => void navigate({ to: "/clients/new", search: { name } as never }) }] : []),
    ...(todo ? [{ id: "create:todo", title: t("palette.todoNamed", { name }), icon: <IconPlus size={16} />, run: () => todoDialog.book({ text: name }) }] : []),
  ];
}

function targetOf(hit: Hit): { to: string; params?: { id: string } } {
  if (hit.kind === "card") return { to: "/cards/$id", params: { id: hit.id } };
  if (hit.kind === "client") return { to: "/clients/$id", params: { id: hit.id } };
  if (hit.card) return { to: "/cards/$id", params: { id: hit.card } };
  return hit.client ? { to: "/clients/$id", params: { id: hit.client } } : { to: "/today" };
}
