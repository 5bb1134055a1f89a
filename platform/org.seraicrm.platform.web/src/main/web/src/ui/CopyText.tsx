import { Button, Code, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

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

/** The clipboard's own interface exists on https and localhost only; elsewhere a selection is copied. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed";
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
