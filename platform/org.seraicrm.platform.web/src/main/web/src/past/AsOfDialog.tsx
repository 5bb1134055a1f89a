import { Button, Group, Modal, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Subject } from "../api/queries.ts";
import { useMe } from "../session/useMe.ts";
import { dayOf, instantOf, plusDays, wallClock } from "../todos/due.ts";
import { DateField } from "../ui/DateField.tsx";
import { useClock } from "../ui/format.ts";

const BACK = [["yesterday", 1], ["weekAgo", 7], ["monthAgo", 30]] as const;

/** Asks for the moment as of which a client or card is shown. */
export function AsOfDialog({ subject, at, onClose }: { subject: Subject; at?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { company } = useMe();
  const navigate = useNavigate();
  const now = useClock();
  const day = (back: number): string => `${plusDays(dayOf(now), -back)}${now.slice(10, 16)}`;
  const [local, setLocal] = useState(() => (at ? wallClock(company.zone, new Date(at)).slice(0, 16) : day(1)));
  const go = (to: string): void => {
    onClose();
    const search = { asOf: instantOf(to, company.zone) };
    void (subject.kind === "card" ? navigate({ to: "/cards/$id", params: { id: subject.id }, search }) : navigate({ to: "/clients/$id", params: { id: subject.id }, search }));
  };
  return (
    <Modal opened onClose={onClose} title={t("past.title")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); go(local); }}>
        <Stack gap="sm">
          <Group gap="xs">
            {BACK.map(([name, days]) => <Button key={name} variant="default" size="compact-sm" onClick={() => go(day(days))}>{t(`past.${name}`)}</Button>)}
          </Group>
          <DateField withTime label={t("past.moment")} description={t("past.hint")} required data-autofocus max={now.slice(0, 16)} value={local} onChange={setLocal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={local === "" || local > now}>{t("past.show")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
