import { Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import type { ActionType, Outcome } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { toastUndo } from "../ui/toasts.tsx";
import { inputOf, itemTypeOf, staying, takesId, type Typed } from "./actionInput.ts";
import { useDraft } from "./drafts.ts";
import { ParameterInput } from "./ParameterInput.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";

interface ActionFormProps {
  action: ActionType;
  /** Values given by where the form stands; those named in `fixed` are not shown. */
  initial?: Typed;
  fixed?: string[];
  submitLabel?: string;
  onDone?: (outcome: Outcome<unknown>) => void;
  onCancel?: () => void;
}

/** Any action as a form, made from its parameters alone. Secrets are never kept as a draft. */
export function ActionForm({ action, initial = {}, fixed = [], submitLabel, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const secret = action.parameters.some((parameter) => parameter.type === "secret");
  const [kept, keep, clearKept] = useDraft<Typed>(`action.${action.name}.${fixed.map((name) => String(initial[name])).join(".")}`, initial);
  const [own, setOwn] = useState<Typed>(initial);
  const typed = secret ? own : kept;
  const set = secret ? setOwn : keep;
  const [invalid, setInvalid] = useState<string[]>([]);
  const shown = action.parameters.filter((parameter) => !fixed.includes(parameter.name)).map((parameter) => staying(parameter, initial));
  const act = useMutation({
    mutationFn: (input: Typed) => perform(action.name, input),
    onSuccess: async (outcome) => {
      clearKept();
      setOwn(initial);
      toastUndo(t("app.done"), outcome.receipt, client);
      onDone?.(outcome);
      await refreshEverything(client);
    },
  });
  const submit = (): void => {
    const { input, invalid: wrong } = inputOf(action, { ...typed, ...Object.fromEntries(fixed.map((name) => [name, initial[name]])) }, initial);
    setInvalid(wrong);
    if (wrong.length === 0) act.mutate(input);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="sm">
        <ProblemSummary error={act.error} shown={shown.map((parameter) => `/${parameter.name}`)} />
        {shown.map((parameter) => (
          <ParameterInput key={parameter.name} parameter={parameter} itemType={itemTypeOf(action, parameter.name)} id={takesId(action, parameter.name)} value={typed[parameter.name]}
            error={invalid.includes(parameter.name) ? t("settings.invalidJson") : violationAt(problemOf(act.error), `/${parameter.name}`)}
            onChange={(value) => set({ ...typed, [parameter.name]: value })} />
        ))}
        <Group justify="flex-end">
          {onCancel && <Button variant="default" onClick={onCancel}>{t("common.cancel")}</Button>}
          <Button type="submit" loading={act.isPending}>{submitLabel ?? action.label}</Button>
        </Group>
      </Stack>
    </form>
  );
}
