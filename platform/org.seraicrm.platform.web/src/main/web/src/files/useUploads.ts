import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { LARGEST_FILE, upload } from "../api/files.ts";
import { problemOf } from "../api/problems.ts";
import type { Subject } from "../api/queries.ts";
import { freshKey } from "../api/http.ts";
import { toastUndo } from "../ui/toasts.tsx";

/** A file on its way up, or why it did not arrive. */
export interface Upload { key: string; name: string; share: number; failed?: string; stop: () => void }

/** Sends files one after the other and adds each to the client or card. */
export function useUploads(subject: Subject): { uploads: Upload[]; add: (files: File[]) => void; dismiss: (key: string) => void } {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: string, changed: Partial<Upload>): void =>
    setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const dismiss = (key: string): void => setUploads((before) => before.filter((each) => each.key !== key));

  const send = async (file: File, key: string, signal: AbortSignal): Promise<void> => {
    if (file.size > LARGEST_FILE) {
      change(key, { failed: t("files.tooLarge") });
      return;
    }
    try {
      const id = await upload(file, (share) => change(key, { share }), signal);
      const { receipt } = await perform("file.add", { file: id, [subject.kind]: subject.id });
      dismiss(key);
      toastUndo(t("files.added", { name: file.name }), receipt, cache);
    } catch (failure) {
      if (signal.aborted) dismiss(key);
      else {
        const problem = problemOf(failure);
        const why = (problem?.violations ?? []).map((violation) => violation.detail).join(" ");
        change(key, { failed: why || problem?.detail || problem?.title || t("app.unreachable") });
      }
    }
    await Promise.all([
      cache.invalidateQueries({ queryKey: ["files"] }), cache.invalidateQueries({ queryKey: ["history", subject.kind, subject.id] }),
    ]);
  };

  const add = (files: File[]): void => {
    const waiting = files.map((file) => ({ file, key: freshKey(), control: new AbortController() }));
    setUploads((before) => [...before, ...waiting.map(({ file, key, control }) => ({ key, name: file.name, share: 0, stop: () => control.abort() }))]);
    void (async () => {
      for (const { file, key, control } of waiting) {
        if (control.signal.aborted) dismiss(key);
        else await send(file, key, control.signal);
      }
    })();
  };
  return { uploads, add, dismiss };
}
