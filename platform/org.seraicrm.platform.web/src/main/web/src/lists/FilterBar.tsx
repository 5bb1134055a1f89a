import { ActionIcon, Button, Group, Menu, NativeSelect, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconBracketsContain, IconFilter, IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListField } from "./fields.ts";
import { freshLeaf, LeafEditor } from "./LeafEditor.tsx";
import { useSaid } from "./useSaid.ts";
import { type Bracket, isBracket, type Item } from "./where.ts";

interface FilterBarProps { fields: ListField[]; filter: Bracket; onChange: (filter: Bracket) => void; /** Fields that are chosen elsewhere. */ elsewhere?: string[] }

const FRESH: Bracket = { match: "any", items: [] };

/** The conditions of a list as chips, each opened by a click (A58); brackets are chips with conditions of their own. */
export function FilterBar({ fields, filter, onChange, elsewhere = [] }: FilterBarProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number>();
  const set = (at: number, item: Item): void => onChange({ ...filter, items: filter.items.map((each, i) => (i === at ? item : each)) });
  const remove = (at: number): void => {
    setOpened(undefined);
    onChange({ ...filter, items: filter.items.filter((_, i) => i !== at) });
  };
  const add = (item: Item): void => {
    onChange({ ...filter, items: [...filter.items, item] });
    setOpened(filter.items.length);
  };
  const shown = filter.items.filter((item) => !skipped(item, filter, elsewhere));
  return (
    <Group gap={6} role="group" aria-label={t("list.filter")} data-tour="filter">
      {shown.length > 1 && <Match value={filter.match} onChange={(match) => onChange({ ...filter, match })} />}
      {filter.items.map((item, at) => !skipped(item, filter, elsewhere) && (
        <Chip key={at} item={item} fields={fields} opened={opened === at} onOpen={(open) => setOpened(open ? at : undefined)} onChange={(next) => set(at, next)} onRemove={() => remove(at)} />
      ))}
      <AddCondition fields={fields} onAdd={add} />
      {shown.length > 1 && <Button variant="subtle" color="gray" onClick={() => onChange({ ...filter, items: filter.items.filter((item) => skipped(item, filter, elsewhere)) })}>{t("list.clear")}</Button>}
    </Group>
  );
}

function skipped(item: Item, filter: Bracket, elsewhere: string[]): boolean {
  return filter.match === "all" && !isBracket(item) && item.op === "is" && elsewhere.includes(item.field);
}

function Match({ value, onChange }: { value: Bracket["match"]; onChange: (match: Bracket["match"]) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect size="xs" w="auto" aria-label={t("list.match")} value={value} data={(["all", "any", "none"] as const).map((match) => ({ value: match, label: t(`list.matches.${match}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Bracket["match"])} />
  );
}

function AddCondition({ fields, onAdd }: { fields: ListField[]; onAdd: (item: Item) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" menuItemTabIndex={0}>
      <Menu.Target><Button variant="subtle" color="gray" leftSection={<IconFilter size={14} />}>{t("list.addFilter")}</Button></Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {fields.map((field) => <Menu.Item key={field.name} onClick={() => onAdd(freshLeaf(field))}>{field.label}</Menu.Item>)}
        <Menu.Divider />
        <Menu.Item leftSection={<IconBracketsContain size={14} />} onClick={() => onAdd(FRESH)}>{t("list.addBracket")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChipProps { item: Item; fields: ListField[]; opened: boolean; onOpen: (open: boolean) => void; onChange: (item: Item) => void; onRemove: () => void }

function Chip({ item, fields, opened, onOpen, onChange, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const said = useSaid(fields);
  const text = isBracket(item) && item.items.length === 0 ? t("list.emptyBracket") : said(item);
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" shadow="md" trapFocus withinPortal>
      <span className="filter-chip">
        <Popover.Target>
          <UnstyledButton className="filter-said" onClick={() => onOpen(!opened)} title={text}>{text}</UnstyledButton>
        </Popover.Target>
        <ActionIcon size={24} aria-label={t("common.remove", { what: text })} onClick={onRemove}><IconX size={13} /></ActionIcon>
      </span>
      <Popover.Dropdown p="sm" miw={280} maw="min(92vw, 460px)" mah="min(70vh, 640px)" style={{ overflowY: "auto" }} aria-label={text}>
        {isBracket(item) ? <BracketEditor bracket={item} fields={fields} onChange={onChange} /> : <LeafForm leaf={item} fields={fields} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function LeafForm({ leaf, fields, onChange }: { leaf: Exclude<Item, Bracket>; fields: ListField[]; onChange: (item: Item) => void }) {
  const { t } = useTranslation();
  const field = fields.find((each) => each.name === leaf.field);
  return (
    <Stack gap={8}>
      <NativeSelect size="xs" aria-label={t("shape.field")} value={leaf.field} data={fields.map(({ name, label }) => ({ value: name, label }))}
        onChange={(event) => {
          const other = fields.find((each) => each.name === event.currentTarget.value);
          if (other) onChange(freshLeaf(other));
        }} />
      {field ? <LeafEditor leaf={leaf} field={field} onChange={onChange} /> : <Text size="sm" c="dimmed">{t("list.goneField", { field: leaf.field })}</Text>}
    </Stack>
  );
}

/** Conditions within brackets, and brackets within those. */
function BracketEditor({ bracket, fields, onChange }: { bracket: Bracket; fields: ListField[]; onChange: (item: Bracket) => void }) {
  const { t } = useTranslation();
  const set = (at: number, item: Item): void => onChange({ ...bracket, items: bracket.items.map((each, i) => (i === at ? item : each)) });
  const first = fields[0];
  return (
    <Stack gap={8}>
      <Match value={bracket.match} onChange={(match) => onChange({ ...bracket, match })} />
      {bracket.items.map((item, at) => (
        <Group key={at} gap={6} wrap="nowrap" align="flex-start" className="step">
          <div style={{ flex: 1, minWidth: 0, width: "100%" }}>
            {isBracket(item) ? <BracketEditor bracket={item} fields={fields} onChange={(next) => set(at, next)} /> : <LeafForm leaf={item} fields={fields} onChange={(next) => set(at, next)} />}
          </div>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange({ ...bracket, items: bracket.items.filter((_, i) => i !== at) })}>{t("list.removeCondition")}</Button>
        </Group>
      ))}
      <Group gap={6}>
        <Button variant="default" leftSection={<IconPlus size={14} />} disabled={!first} onClick={() => first && onChange({ ...bracket, items: [...bracket.items, freshLeaf(first)] })}>{t("list.addCondition")}</Button>
        <Button variant="subtle" color="gray" onClick={() => onChange({ ...bracket, items: [...bracket.items, { match: "all", items: [] }] })}>{t("list.addBracket")}</Button>
      </Group>
    </Stack>
  );
}
