import { arrayMove } from "@dnd-kit/sortable";
import { ActionIcon, Button, Checkbox, Group, Radio, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { IconAdjustments, IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../../api/problems.ts";
import type { Id, Problem, When } from "../../api/types.ts";
import { ColourPicker } from "./Look.tsx";
import { beginIn, freshId, moveStatus, type ShapeField, type ShapeGroup, type ShapeStatus, statusesOf } from "./shape.ts";
import { Sortable, SortableRow } from "./Sortable.tsx";
import { type Asking, WhenEditor, wordsOf } from "./WhenEditor.tsx";

interface StatusEditorProps {
  groups: ShapeGroup[];
  fields: ShapeField[];
  standing: Record<Id, number>;
  /** Statuses with cards that were taken away, and where those cards go. */
  emptied: Array<{ status: ShapeStatus; count: number }>;
  moves: Record<Id, Id>;
  problem: Problem | undefined;
  onChange: (groups: ShapeGroup[]) => void;
  onMoves: (moves: Record<Id, Id>) => void;
}

const GROUP = "group ";

/** Status groups with their statuses: dragged, named, coloured, added and taken away (A95, A96, A99). */
export function StatusEditor({ groups, fields, standing, emptied, moves, problem, onChange, onMoves }: StatusEditorProps) {
  const { t } = useTranslation();
  const asking: Asking = { fields, statuses: statusesOf({ groups }), statusLabel: t("card.status"), responsible: true };
  const items = groups.flatMap((group) => [GROUP + group.id, ...group.statuses.map((status) => status.id)]);
  const dropped = (id: Id, over: string): void => {
    const group = groups.find((each) => GROUP + each.id === over || each.statuses.some((status) => status.id === over));
    if (!group) return;
    const onto = group.statuses.findIndex((status) => status.id === over);
    const down = items.indexOf(id) < items.indexOf(over);
    const within = group.statuses.some((status) => status.id === id);
    // Dropped on a group's heading from above it belongs to the end of the group before it.
    if (onto < 0 && down) onChange(moveStatus(groups, id, group.id, 0));
    else if (onto < 0) {
      const before = groups[groups.indexOf(group) - 1];
      onChange(before ? moveStatus(groups, id, before.id, before.statuses.length) : moveStatus(groups, id, group.id, 0));
    } else onChange(moveStatus(groups, id, group.id, within || !down ? onto : onto + 1));
  };
  const change = (group: number, changed: Partial<ShapeGroup>): void => onChange(groups.map((each, i) => (i === group ? { ...each, ...changed } : each)));
  return (
    <Stack gap="sm" p="sm" pt={0}>
      <Text size="sm" c="dimmed">{t("shape.terminal")}: {t("shape.terminalHint")}</Text>
      <Sortable ids={items} onMove={dropped}>
        {groups.map((group, i) => (
          <section key={group.id} aria-label={group.label}>
            <SortableRow id={GROUP + group.id} label={group.label} fixed>
              <Group gap="xs" wrap="wrap" flex={1} pt="xs">
                <TextInput aria-label={t("shape.group")} value={group.label} maxLength={80} w={220} styles={{ input: { fontWeight: 600 } }}
                  error={violationAt(problem, `/groups/${i}/label`) ?? violationAt(problem, `/groups/${i}/id`)}
                  onChange={(event) => change(i, { label: event.currentTarget.value })} />
                <Switch size="xs" label={t("shape.terminal")} title={t("shape.terminalHint")} checked={group.terminal}
                  onChange={(event) => change(i, { terminal: event.currentTarget.checked })} />
                <Group gap={2} ms="auto">
                  <ActionIcon aria-label={t("shape.up", { what: group.label })} disabled={i === 0} onClick={() => onChange(arrayMove(groups, i, i - 1))}><IconArrowUp size={16} /></ActionIcon>
                  <ActionIcon aria-label={t("shape.down", { what: group.label })} disabled={i === groups.length - 1} onClick={() => onChange(arrayMove(groups, i, i + 1))}><IconArrowDown size={16} /></ActionIcon>
                  <ActionIcon aria-label={t("shape.remove", { what: group.label })} disabled={groups.length === 1} onClick={() => onChange(groups.filter((each) => each !== group))}><IconTrash size={16} /></ActionIcon>
                </Group>
              </Group>
            </SortableRow>
            {group.statuses.map((status, j) => (
              <StatusRow key={status.id} status={status} asking={asking} cards={standing[status.id] ?? 0} error={violationAt(problem, `/groups/${i}/statuses/${j}`)}
                onBegin={() => onChange(beginIn(groups, status.id))}
                onChange={(changed) => change(i, { statuses: group.statuses.map((each) => (each.id === status.id ? { ...each, ...changed } : each)) })}
                onRemove={() => change(i, { statuses: group.statuses.filter((each) => each.id !== status.id) })} />
            ))}
            <Button variant="subtle" size="compact-sm" ms={30} mt={4} leftSection={<IconPlus size={14} />}
              onClick={() => change(i, { statuses: [...group.statuses, { id: freshId(), label: "", colour: "blue", closed: false, initial: false }] })}>
              {t("shape.addStatus")}
            </Button>
          </section>
        ))}
      </Sortable>
      <Group>
        <Button variant="default" leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...groups, { id: freshId(), label: t("shape.newGroup"), terminal: false, statuses: [] }])}>
          {t("shape.addGroup")}
        </Button>
      </Group>
      {emptied.map(({ status, count }) => (
        <Select key={status.id} label={t("shape.where", { count, status: status.label })} required value={moves[status.id] ?? null}
          data={statusesOf({ groups }).map((each) => ({ value: each.id, label: each.label || t("shape.unnamed") }))}
          error={violationAt(problem, `/moves/${status.id}`)} onChange={(to) => to && onMoves({ ...moves, [status.id]: to })} />
      ))}
    </Stack>
  );
}

interface StatusRowProps {
  status: ShapeStatus; asking: Asking; cards: number; error: string | undefined;
  onBegin: () => void; onChange: (changed: Partial<ShapeStatus>) => void; onRemove: () => void;
}

function StatusRow({ status, asking, cards, error, onBegin, onChange, onRemove }: StatusRowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const conditions = status.comesWhen ?? [];
  const name = status.label || t("shape.unnamed");
  return (
    <SortableRow id={status.id} label={name}>
      <ColourPicker label={t("shape.colourOf", { what: name })} value={status.colour} onChange={(colour) => onChange({ colour })} />
      <TextInput aria-label={t("card.status")} value={status.label} maxLength={80} flex="1 1 160px" error={error} autoFocus={status.label === ""}
        onChange={(event) => onChange({ label: event.currentTarget.value })} />
      <Radio size="xs" name="initial" label={t("shape.begins")} checked={status.initial} onChange={onBegin} />
      <Checkbox size="xs" label={t("shape.closed")} checked={status.closed} onChange={(event) => onChange({ closed: event.currentTarget.checked })} />
      <Text size="xs" c="dimmed" miw={64} ta="end" style={{ whiteSpace: "nowrap" }}>{cards > 0 ? t("settings.cards", { count: cards }) : ""}</Text>
      <ActionIcon aria-label={t("shape.comesOf", { what: name })} title={t("shape.comesOf", { what: name })} aria-expanded={open} onClick={() => setOpen(!open)}><IconAdjustments size={16} /></ActionIcon>
      <ActionIcon aria-label={t("shape.remove", { what: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      {open && <ComesWhen conditions={conditions} asking={asking} onChange={(comesWhen) => onChange({ comesWhen })} />}
      {!open && conditions.length > 0 && (
        <Text size="xs" c="dimmed" w="100%" ps={34} className="wrap">{t("shape.comesIf", { what: conditions.map((when) => wordsOf(when, asking, t)).join("; ") })}</Text>
      )}
    </SortableRow>
  );
}

interface ComesWhenProps { conditions: When[]; asking: Asking; onChange: (conditions: When[] | undefined) => void }

/** What a card has to hold, all of it, to come to a status by itself (A49). */
function ComesWhen({ conditions, asking, onChange }: ComesWhenProps) {
  const { t } = useTranslation();
  const put = (at: number, when: When | undefined): void => {
    const next = when ? [...conditions.slice(0, at), when, ...conditions.slice(at + 1)] : conditions.toSpliced(at, 1);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <Stack gap="xs" w="100%" ps={34} pb="xs" pe={36}>
      <Group gap="xs" align="flex-start">
        {[...conditions, undefined].map((when, at) => (
          <WhenEditor key={at} label={t(at === 0 ? "shape.comes" : "shape.comesAnd")} none={t(at === 0 ? "shape.comesNever" : "shape.comesNoMore")} when={when} asking={asking}
            onChange={(changed) => put(at, changed)} />
        ))}
      </Group>
      <Text size="xs" c="dimmed">{t("shape.comesHint")}</Text>
    </Stack>
  );
}
