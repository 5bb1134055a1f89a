import { Anchor, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Completeness } from "../api/types.ts";

interface CompletenessLineProps { of: Completeness; label: (missing: string) => string | undefined; onFill?: (() => void) | undefined }

const SHOWN = 4;

/** How much is known, and what is missing; a click offers to fill it in (A44, A47). */
export function CompletenessLine({ of, label, onFill }: CompletenessLineProps) {
  const { t } = useTranslation();
  if (of.missing.length === 0) return null;
  const names = of.missing.flatMap((missing) => label(missing) ?? []);
  const missing = t("duplicates.missing", { what: `${names.slice(0, SHOWN).join(", ")}${names.length > SHOWN ? ", …" : ""}` });
  const complete = t("duplicates.complete", { percent: of.percent });
  return (
    <div className="no-print">
      <Group gap={8} wrap="nowrap">
        <Progress value={of.percent} size="sm" w={70} aria-label={complete} style={{ flex: "none" }} />
        <Text size="xs" c="dimmed">{complete}</Text>
      </Group>
      {names.length > 0 && (onFill
        ? <Anchor component="button" type="button" size="xs" ta="start" className="tap" onClick={onFill}>{missing}</Anchor>
        : <Text size="xs" c="dimmed">{missing}</Text>)}
    </div>
  );
}
