import { ActionIcon, Popover, TextInput, type TextInputProps } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/useMe.ts";
import { wallClock } from "../todos/due.ts";
import { meantDay, readDay, readMoment, writtenDay, writtenMoment } from "./day.ts";

const DayChooser = lazy(() => import("./DayChooser.tsx"));

export interface DateFieldProps extends Omit<TextInputProps, "value" | "onChange" | "type" | "min" | "max"> {
  /** YYYY-MM-DD, with a time YYYY-MM-DDTHH:MM; empty for none. */
  value: string;
  /** Told what is typed at each letter: empty while it is no date; then the text is given, too. */
  onChange: (value: string, text: string) => void;
  withTime?: boolean;
  min?: string | undefined;
  max?: string | undefined;
}

interface Typed { text: string; value: string; before: string }

/** A date in the user's language, typed or chosen from a calendar: browsers' own follow the browser's language. */
export function DateField({ value, onChange, withTime = false, min, max, error, disabled, readOnly, ...input }: DateFieldProps) {
  const { t, i18n } = useTranslation();
  const { company } = useMe();
  const language = i18n.language;
  const today = wallClock(company.zone).slice(0, 10);
  const [typed, setTyped] = useState<Typed>();
  const [left, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A dialog would cut the calendar off; other popovers take a click beside them for a farewell.
  const [portal, setPortal] = useState(false);
  const open = (): void => {
    setPortal(Boolean(field.current?.closest(".mantine-Modal-content")));
    setOpened(true);
  };
  const written = (date: string): string => (date === "" ? "" : withTime ? writtenMoment(date, language) : writtenDay(date, language));
  // What was set from elsewhere takes the place of what was typed.
  const typing = typed && (value === typed.value || value === typed.before) ? typed : undefined;
  const unreadable = typing !== undefined && typing.value === "" && typing.text.trim() !== "";
  const type = (text: string, read: string | undefined): void => {
    setTyped({ text, value: read ?? "", before: value });
    onChange(read ?? "", text);
  };
  const leave = (): void => {
    setLeft(true);
    if (typing === undefined) return;
    const meant = unreadable && !withTime ? meantDay(typing.text, language, today) : undefined;
    if (meant) onChange(meant, typing.text);
    if (meant || !unreadable) setTyped(undefined);
  };
  const choose = (date: string, done: boolean): void => {
    setTyped(undefined);
    onChange(date, date);
    if (done) setOpened(false);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    input.onKeyDown?.(event);
    if (event.key === "ArrowDown" && event.altKey) {
      event.preventDefault();
      open();
    }
  };
  const wrong = unreadable && left ? t("dates.unreadable", { example: written(withTime ? `${today}T09:00` : today) }) : undefined;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" withinPortal={portal} floatingStrategy="fixed" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <TextInput {...input} ref={field} autoComplete="off" disabled={disabled ?? false} readOnly={readOnly ?? false} value={typing?.text ?? written(value)} error={error ?? wrong} rightSectionPointerEvents="all"
          onFocus={() => setLeft(false)} onBlur={leave} onKeyDown={keyDown}
          onChange={(event) => type(event.currentTarget.value, withTime ? readMoment(event.currentTarget.value, language) : readDay(event.currentTarget.value, language))}
          rightSection={disabled || readOnly ? undefined : (
            <ActionIcon size="sm" aria-label={t("dates.choose")} aria-haspopup="dialog" aria-expanded={opened} onClick={() => (opened ? setOpened(false) : open())}><IconCalendar size={16} /></ActionIcon>
          )} />
      </Popover.Target>
      <Popover.Dropdown p="xs" role="dialog" aria-label={t("dates.choose")}>
        <Suspense fallback={<div style={{ width: 252, height: 264 }} />}>
          <DayChooser value={value} today={today} withTime={withTime} min={min} max={max} onChoose={choose} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
