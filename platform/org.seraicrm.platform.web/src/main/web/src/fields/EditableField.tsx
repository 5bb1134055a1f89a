import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Field, FieldValue } from "../api/types.ts";
import { same } from "../forms/conflict.ts";
import { dropDraft, readDraft, writeDraft } from "../forms/drafts.ts";
import type { Refusal } from "../forms/useRowSave.ts";
import { useFormats } from "../ui/format.ts";
import { ValueEditor } from "./ValueEditor.tsx";

export interface Edit { value: FieldValue; base: FieldValue | undefined; version: number }
/** Answers why it was not saved; nothing when it was. */
export type SaveEdit = (edit: Edit) => Promise<Refusal | undefined>;

interface EditableFieldProps {
  field: Field;
  value: FieldValue | undefined;
  version: number;
  draftKey: string;
  onSave: SaveEdit;
  readOnly?: boolean;
  hideLabel?: boolean;
  required?: boolean;
  /** Shown in place of the plain value. */
  display?: ReactNode;
}

/** A value that becomes an input when clicked. Enter or leaving saves, Escape gives up; what is typed outlives a reload. */
export function EditableField(props: EditableFieldProps) {
  const { t } = useTranslation();
  const { field, draftKey } = props;
  const [edit, setEdit] = useState<Edit | undefined>(() => (props.readOnly ? undefined : readDraft<Edit>(draftKey)));
  const [saving, setSaving] = useState<Edit>();
  const [refused, setRefused] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);

  const change = (value: FieldValue): void => {
    const next = { ...(edit ?? { base: props.value, version: props.version }), value } as Edit;
    setEdit(next);
    writeDraft(draftKey, next);
  };
  const leave = (backToButton: boolean): void => {
    setEdit(undefined);
    setRefused(undefined);
    dropDraft(draftKey);
    if (backToButton) setTimeout(() => opener.current?.focus());
  };
  const commit = async (chosen: Edit | undefined, backToButton: boolean): Promise<void> => {
    if (saving) return;
    if (!chosen || same(chosen.value, chosen.base) || (props.required && same(chosen.value, null))) {
      leave(backToButton);
      return;
    }
    setSaving(chosen);
    setRefused(undefined);
    setEdit(undefined);
    const refusal = await props.onSave(chosen);
    setSaving(undefined);
    if (refusal === undefined) {
      leave(backToButton);
      return;
    }
    setEdit(chosen);
    setRefused(refusal.text);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave(true);
    } else if (event.key === "Enter" && (field.type !== "LONG_TEXT" || event.ctrlKey || event.metaKey) && !isChoosing(field)) {
      event.preventDefault();
      void commit(edit, true);
    }
  };

  const label = props.hideLabel ? null : <Text component="span" size="xs" c="inherit" opacity={0.92}>{field.label}</Text>;
  if (edit && !props.readOnly) {
    return (
      <div onKeyDown={keyDown} onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void commit(edit, false);
      }}>
        {label}
        <ValueEditor field={field} value={edit.value} ariaLabel={field.label} autoFocus={opened} error={refused}
          required={props.required ?? false} onChange={change}
          onChosen={(value) => void commit({ ...edit, value }, true)} />
      </div>
    );
  }
  const shown = saving ? saving.value : props.value;
  const text = <Shown field={field} value={shown} display={saving ? undefined : props.display} />;
  if (props.readOnly) return <div>{label}<div style={{ padding: "4px 0", minHeight: 28, fontSize: props.hideLabel ? "inherit" : "var(--mantine-font-size-sm)" }}>{text}</div></div>;
  return (
    <div>
      {label}
      <button ref={opener} type="button" className="edit" aria-busy={saving !== undefined}
        title={t("common.edit", { what: field.label })} aria-description={t("common.edit", { what: field.label })}
        onClick={() => {
          setOpened(true);
          setEdit({ value: props.value ?? null, base: props.value, version: props.version });
        }}>
        <span className="visually-hidden">{field.label}: </span>
        {text}
      </button>
    </div>
  );
}

function isChoosing(field: Field): boolean {
  return field.type === "CHOICE" || field.type === "MULTI_CHOICE" || field.type === "YES_NO" || field.type === "USER";
}

function Shown({ field, value, display }: { field: Field; value: FieldValue | undefined; display: ReactNode }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: users = [] } = useQuery({ ...usersQuery, enabled: field.type === "USER" });
  if (display !== undefined && display !== null) return display;
  const text = formats.value(value, field, users);
  if (text === "") return <Text component="span" size="sm" c="inherit" opacity={0.8}>{t("common.none")}</Text>;
  return <span className={field.type === "LONG_TEXT" ? "pre" : "wrap"}>{text}</span>;
}
