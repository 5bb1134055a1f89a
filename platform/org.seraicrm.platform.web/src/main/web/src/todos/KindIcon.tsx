import { IconCheckbox, IconPhone, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TodoKind } from "../api/types.ts";

const ICONS = { TASK: IconCheckbox, CALL: IconPhone, MEETING: IconUsers } as const;

/** Meetings and calls are told apart at a glance (A293). */
export function KindIcon({ kind, size = 13 }: { kind: TodoKind; size?: number }) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  return <Icon size={size} role="img" aria-label={t(`todo.kinds.${kind}`)} style={{ flex: "none" }} />;
}
