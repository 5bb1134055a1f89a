import { Button, Checkbox, Group, Modal, MultiSelect, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "../api/lists.ts";
import { departmentsQuery, usersQuery } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";

type Who = "OWNER" | "SOME" | "EVERYBODY";
/** Who sees a view beside the one who saved it. */
export interface Audience { who: Who; departments: Id[]; users: Id[] }

export const OWNER: Audience = { who: "OWNER", departments: [], users: [] };

export const audienceOf = ({ shared, departments, users }: SavedView): Audience => ({ who: shared ? "EVERYBODY" : departments.length + users.length > 0 ? "SOME" : "OWNER", departments, users });

/** As the server takes it. */
export const audienceInput = ({ who, departments, users }: Audience): { shared: boolean; departments: Id[]; users: Id[] } => ({ shared: who === "EVERYBODY", ...(who === "SOME" ? { departments, users } : { departments: [], users: [] }) });

/** Whether it says for whom. */
export const isAudience = ({ who, departments, users }: Audience): boolean => who !== "SOME" || departments.length + users.length > 0;

/** @param own whether it is for a view of the user's own, which need not be given to oneself */
export function AudienceChoice({ value, own, onChange }: { value: Audience; own: boolean; onChange: (audience: Audience) => void }) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { data: users = [] } = useQuery(usersQuery);
  const colleagues = users.filter((user) => (user.active && !(own && user.id === me.id)) || value.users.includes(user.id));
  return (
    <Radio.Group label={t("list.whoSees")} value={value.who} onChange={(who) => onChange({ ...value, who: who as Who })}>
      <Stack gap={8} mt={6}>
        <Radio value="OWNER" label={t("list.unshare")} />
        <Radio value="SOME" label={t("list.forSome")} />
        {value.who === "SOME" && (
          <Stack gap={10} ps={30} py={3}>
            {departments.length > 0 && (
              <Checkbox.Group aria-label={t("settings.departments")} value={value.departments} onChange={(chosen) => onChange({ ...value, departments: chosen })}>
                <Stack gap={8} mah={220} style={{ overflowY: "auto" }}>
                  {departments.map((department) => <Checkbox key={department.id} value={department.id} label={department.name} />)}
                </Stack>
              </Checkbox.Group>
            )}
            <MultiSelect aria-label={t("history.mention")} placeholder={t("calendar.addPerson")} searchable hidePickedOptions maxValues={100} value={value.users}
              data={colleagues.map(({ id, name }) => ({ value: id, label: name }))} nothingFoundMessage={t("search.none")} onChange={(chosen) => onChange({ ...value, users: chosen })} />
          </Stack>
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
          <AudienceChoice value={audience} own={view.own} onChange={setAudience} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={!isAudience(audience)}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
