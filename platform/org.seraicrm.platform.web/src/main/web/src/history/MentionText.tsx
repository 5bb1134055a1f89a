import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Id, UserRow } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { asked, called, completed, found } from "./mentions.ts";
import { sendsNow } from "./useCompose.ts";

interface MentionTextProps {
  label: string; placeholder: string; value: string; error: ReactNode;
  /** Who sees what the text is about, once that is known. */
  readers: Id[] | undefined;
  onChange: (text: string) => void;
  /** Colleagues are going to be mentioned. */
  onAsk: () => void;
  onSend: () => void;
}

/** A text in which an @ offers colleagues; arrow keys choose, Enter or Tab takes, Escape leaves. */
export function MentionText({ label, placeholder, value, error, readers, onChange, onAsk, onSend }: MentionTextProps) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const input = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const offered = typed === undefined ? [] : found(users, typed, me.id);
  const chosen = offered[Math.min(at, offered.length - 1)];

  const look = (): void => {
    const element = input.current;
    if (!element) return;
    const next = asked(element.value, element.selectionStart);
    if (next !== typed) setAt(0);
    if (next !== undefined) onAsk();
    setTyped(next);
  };
  const take = (user: UserRow): void => {
    const element = input.current;
    if (!element || typed === undefined) return;
    const done = completed(element.value, element.selectionStart, typed, called(user, users));
    onChange(done.text);
    setTyped(undefined);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(done.caret, done.caret);
    });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (chosen && !event.ctrlKey && !event.metaKey) {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        setAt((offered.indexOf(chosen) + step + offered.length) % offered.length);
        return;
      }
      if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        take(chosen);
        return;
      }
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        setTyped(undefined);
        return;
      }
    }
    if (sendsNow(event)) onSend();
  };
  return (
    <div style={{ position: "relative" }}>
      <Textarea ref={input} aria-label={label} placeholder={placeholder} autosize minRows={2} maxRows={12} size="sm" value={value} error={error}
        aria-autocomplete="list" aria-controls={chosen ? list : undefined} aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
        onChange={(event) => { onChange(event.currentTarget.value); look(); }} onKeyDown={keyDown} onClick={look}
        onKeyUp={(event) => { if (event.key.startsWith("Arrow") && !chosen) look(); }} onBlur={() => setTyped(undefined)} />
      {chosen && (
        <ul id={list} role="listbox" aria-label={t("history.mention")} className="mentions">
          {offered.map((user) => (
            <li key={user.id} id={`${list}-${user.id}`} role="option" aria-selected={user === chosen}
              onMouseDown={(event) => { event.preventDefault(); take(user); }}>
              {called(user, users)}
              {readers && !readers.includes(user.id)
                ? <span> · {t("history.unseen")}</span>
                : user.position && <span> · {user.position}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
