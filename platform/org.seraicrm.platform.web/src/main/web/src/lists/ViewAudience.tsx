import { Button, Checkbox, Group, Modal, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "../api/lists.ts";
import { departmentsQuery } from "../api/queries.ts";
import type { Id } from "../api/types.ts";

type Who = "OWNER" | "DEPARTMENTS" | "EVERYBODY";
/** Who sees a view beside the one who saved it. */
export interface Audience { who: Who; departments: Id[] }

export const OWNER: Audience = { who: "OWNER", departments: [] };

export const audienceOf = ({ shared, departments }: SavedView): Audience => ({ who: shared ? "EVERYBODY" : departments.length > 0 ? "DEPARTMENTS" : "OWNER", departments });

/** As the server takes it. */
export const audienceInput = ({ who, departments }: Audience): { shared: boolean; departments: Id[] } => ({ shared: who === "EVERYBODY", departments: who === "DEPARTMENTS" ? departments : [] });

/** Whether it says for whom. */
export const isAudience = ({ who, departments }: Audience): boolean => who !== "DEPARTMENTS" || departments.length > 0;

export function AudienceChoice({ value, onChange }: { value: Audience; onChange: (audience: Audience) => void }) {
  const { t } = useTranslation();
  const { data: departments = [] } = useQuery(departmentsQuery);
  return (
    <Radio.Group label={t("list.whoSees")} value={value.who} onChange={(who) => onChange({ ...value, who: who as Who })}>
      <Stack gap={8} mt={6}>
        <Radio value="OWNER" label={t("list.unshare")} />
        {departments.length > 0 && <Radio value="DEPARTMENTS" label={t("list.forDepartments")} />}
        {value.who === "DEPARTMENTS" && (
          <Checkbox.Group aria-label={t("settings.departments")} value={value.departments} onChange={(chosen) => onChange({ ...value, departments: chosen })}>
            <Stack gap={8} ps={30} py={3} mah={220} style={{ overflowY: "auto" }}>
              {departments.map((department) => <Checkbox key={department.id} value={department.id} label={department.name} />)}
            </Stack>
          </Checkbox.Group>
        )}
        <Radio value="EVERYBODY" label={t("list.share")} />
      </Stack>
    </Radio.Group>
  );
}

export function AudienceDialog({ view, onClose, onSave }: { view: SavedView; onClose: () => void; onSave: (audience: Audience) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [audience, setAudience] = useState(audienceOf(view));
  const submit = async (): Promise<void> => {
    if (await onSave(audience)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={view.name} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Stack gap="sm">
          <AudienceChoice value={audience} onChange={setAudience} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={!isAudience(audience)}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
