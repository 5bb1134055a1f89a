import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readTime } from "./day.ts";

interface TimeFieldProps extends Omit<TextInputProps, "value" | "onChange" | "type"> {
  /** HH:MM; empty for none. */
  value: string;
  /** Told what is typed at each letter: empty while it is no time. */
  onChange: (value: string) => void;
}

interface Typed { text: string; value: string; before: string }

/** A time of the day in twenty-four hours, as everywhere in Serai, whatever the browser's language. */
export function TimeField({ value, onChange, error, ...input }: TimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>();
  const [left, setLeft] = useState(false);
  const typing = typed && (value === typed.value || value === typed.before) ? typed : undefined;
  const unreadable = typing !== undefined && typing.value === "" && typing.text.trim() !== "";
  const type = (text: string): void => {
    const read = readTime(text) ?? "";
    setTyped({ text, value: read, before: value });
    onChange(read);
  };
  const leave = (): void => {
    setLeft(true);
    if (!unreadable) setTyped(undefined);
  };
  return (
    <TextInput placeholder="–:–" {...input} inputMode="numeric" autoComplete="off" maxLength={8} value={typing?.text ?? value}
      error={error ?? (unreadable && left ? t("dates.noTime") : undefined)} onFocus={() => setLeft(false)} onBlur={leave}
      onChange={(event) => type(event.currentTarget.value)} />
  );
}
