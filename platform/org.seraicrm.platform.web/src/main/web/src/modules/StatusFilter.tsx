import { Chip, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { cssColour } from "../ui/icons.tsx";
import type { Id, StatusGroup } from "../api/types.ts";
import { useFormats } from "../ui/format.ts";

interface StatusFilterProps {
  groups: StatusGroup[];
  counts: Record<Id, number> | undefined;
  chosen: Id[];
  onChange: (chosen: Id[]) => void;
}

/** Statuses in their order with how many cards stand in each (A62); several may be chosen. */
export function StatusFilter({ groups, counts, chosen, onChange }: StatusFilterProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Group gap={6} className="chips" role="group" aria-label={t("card.status")} flex={1}>
      <Chip size="xs" radius="sm" checked={chosen.length === 0} onChange={() => onChange([])}>{t("card.allStatuses")}</Chip>
      {groups.flatMap((group) => group.statuses).map((status) => (
        <Chip key={status.id} size="xs" radius="sm" checked={chosen.includes(status.id)}
          onChange={(on) => onChange(on ? [...chosen, status.id] : chosen.filter((id) => id !== status.id))}>
          <span className="dot" style={{ background: cssColour(status.colour), marginInlineEnd: 6 }} />
          {status.label} <b style={{ marginInlineStart: 4, fontVariantNumeric: "tabular-nums" }}>{formats.count(counts?.[status.id] ?? 0)}</b>
        </Chip>
      ))}
    </Group>
  );
}
