import { ActionIcon, Button, Checkbox, Popover, Stack, Text } from "@mantine/core";
import { IconColumns3, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Sortable, SortableRow } from "../settings/module/Sortable.tsx";
import type { ListField } from "./fields.ts";

interface ColumnChooserProps { fields: ListField[]; chosen: string[]; /** The column that leads to the row. */ first: string; onChange: (columns: string[]) => void }

/** Which fields a list shows, in which order: dragged by pointer, finger or keyboard. */
export function ColumnChooser({ fields, chosen, first, onChange }: ColumnChooserProps) {
  const { t } = useTranslation();
  const shown = chosen.flatMap((name) => fields.filter((field) => field.name === name));
  const others = fields.filter((field) => field.column && !chosen.includes(field.name));
  const move = (id: string, over: string): void => {
    const names = chosen.filter((name) => name !== id);
    names.splice(chosen.indexOf(over), 0, id);
    onChange(names);
  };
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target><Button variant="subtle" color="gray" leftSection={<IconColumns3 size={14} />}>{t("shape.columns")}</Button></Popover.Target>
      <Popover.Dropdown p="sm" w={290} aria-label={t("shape.columns")}>
        <Stack gap={4} mah="min(60vh, 460px)" style={{ overflowY: "auto" }}>
          <Sortable ids={chosen} onMove={move}>
            {shown.map((field) => (
              <SortableRow key={field.name} id={field.name} label={field.label}>
                <Text size="sm" flex={1} className="wrap">{field.label}</Text>
                {field.name !== first && (
                  <ActionIcon aria-label={t("common.remove", { what: field.label })} onClick={() => onChange(chosen.filter((name) => name !== field.name))}><IconX size={14} /></ActionIcon>
                )}
              </SortableRow>
            ))}
          </Sortable>
          {others.length > 0 && <Text size="xs" c="dimmed" mt={6}>{t("list.moreColumns")}</Text>}
          {others.map((field) => (
            <Checkbox key={field.name} size="xs" py={3} px={4} label={field.label} checked={false} onChange={() => onChange([...chosen, field.name])} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
