import { Button, Code, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toClipboard } from "./clipboard.ts";

interface CopyTextProps {
  text: string;
  /** What is copied, for those who hear the button only. */
  what?: string;
  /** Several lines. */
  block?: boolean;
}

/** Something long that people paste elsewhere. */
export function CopyText({ text, what, block }: CopyTextProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setCopied(await toClipboard(text));
    setTimeout(() => setCopied(false), 2_000);
  };
  const label = copied ? t("settings.copied") : t("settings.copy");
  return (
    <Group gap="xs" wrap="nowrap" align={block ? "flex-start" : "center"}>
      <Code className={block ? "pre" : "wrap"} block={block ?? false} style={block ? { flex: 1, minWidth: 0 } : {}}>{text}</Code>
      <Button variant="default" size="compact-xs" style={{ flex: "none" }} aria-label={what ? `${label}: ${what}` : undefined} onClick={() => void copy()}>
        {label}
      </Button>
    </Group>
  );
}
