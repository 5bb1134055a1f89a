import { ActionIcon, Anchor, Badge, Button, Group, Menu, Stack, Table, Text } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actionsQuery, departmentsQuery, usersQuery } from "../api/queries.ts";
import type { Id, UserRow } from "../api/types.ts";
import type { Typed } from "../forms/actionInput.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { useOffered } from "../session/useMe.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { Departments } from "./Departments.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
import { useAction } from "./useAction.ts";

/** The action that has a dialog of its own. */
const ROLES = "user.role";
/** The action that shows a user's profile. */
const PROFILE = "user.change";

interface Asked { name: string; title: string; initial: Typed; fixed: string[] }

/** Colleagues who have or had access (A116), and the departments they work in. */
export function UsersPage() {
  const { t } = useTranslation();
  const { data: users } = useSuspenseQuery(usersQuery);
  const { data: departments } = useSuspenseQuery(departmentsQuery);
  const [asked, setAsked] = useState<Asked>();
  const [placing, setPlacing] = useState<Id>();
  const placed = users.find((user) => user.id === placing);
  const ask = (name: string, title: string, user?: UserRow): void => {
    if (name === ROLES && user) {
      setPlacing(user.id);
      return;
    }
    setAsked({ name, title, initial: user ? { user: user.id, ...(name === PROFILE ? known(user) : {}) } : {}, fixed: user ? ["user"] : [] });
  };
  const adds = useOffered("user.add");
  const founds = useOffered("department.add");
  const add = adds && <Button leftSection={<IconPlus size={15} />} onClick={() => ask("user.add", t("settings.newUser"))}>{t("settings.newUser")}</Button>;
  return (
    <Page title={t("settings.users")} aside={add}>
      <Stack gap="md">
        <div className="panel" style={{ overflowX: "auto" }} role="region" aria-label={t("settings.users")} tabIndex={0}>
          <Table className="stacked" miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("common.name")}</Table.Th>
                <Table.Th>{t("common.email")}</Table.Th>
                <Table.Th>{t("settings.role")}</Table.Th>
                <Table.Th>{t("settings.departments")}</Table.Th>
                <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{users.map((user) => <Row key={user.id} user={user} onAsk={ask} />)}</Table.Tbody>
          </Table>
        </div>
        <Panel title={t("settings.departments")}
          aside={founds && <DepartmentButton onAsk={() => ask("department.add", t("settings.newDepartment"))} />}>
          <Departments departments={departments} users={users} />
        </Panel>
      </Stack>
      {placed && <RolesDialog user={placed} onClose={() => setPlacing(undefined)} />}
      {asked && <Dialog asked={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}

function known(user: UserRow): Typed {
  const { email, role, familyName, givenName, language, signature, position } = user;
  return { email, role, familyName, givenName, language, signature, position };
}

function Dialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const action = useAction(asked.name);
  return <ActionDialog action={action} title={asked.title} initial={asked.initial} fixed={asked.fixed} onClose={onClose} />;
}

function DepartmentButton({ onAsk }: { onAsk: () => void }) {
  const { t } = useTranslation();
  return <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={onAsk}>{t("settings.newDepartment")}</Button>;
}

/** Someone whose name opens the profile (A117). */
function Row({ user, onAsk }: { user: UserRow; onAsk: (name: string, title: string, user: UserRow) => void }) {
  const { t } = useTranslation();
  const profile = useAction(PROFILE);
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8}>
          <UserAvatar user={user} size={26} />
          <div>
            {profile ? <Anchor component="button" size="sm" fw={500} ta="start" onClick={() => onAsk(PROFILE, `${profile.label}: ${user.name}`, user)}>{user.name}</Anchor>
              : <Text size="sm" fw={500}>{user.name}</Text>}
            {user.position && <Text size="xs" c="dimmed">{user.position}</Text>}
          </div>
          {user.secondFactor && <Badge color="gray" size="xs" variant="outline">{t("twoStep.short")}</Badge>}
          {!user.active && <Badge color="gray" size="xs">{t("settings.inactive")}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td>{user.email}</Table.Td>
      <Table.Td>
        {t(`roles.${user.role}`)}
        {user.roles && user.roles.length > 0 && <Text size="xs" c="dimmed">{t("rolesIn.menu")}: {user.roles.length}</Text>}
      </Table.Td>
      <Table.Td>{user.departments.map((department) => department.name).join(", ")}</Table.Td>
      <Table.Td ta="end" className="beside"><UserActions user={user} onAsk={onAsk} /></Table.Td>
    </Table.Tr>
  );
}

/** Everything the server offers to do with a user. */
function UserActions({ user, onAsk }: { user: UserRow; onAsk: (name: string, title: string, user: UserRow) => void }) {
  const { t } = useTranslation();
  const { data: actions = [] } = useQuery(actionsQuery);
  const senseless = [...(user.active ? ["user.activate"] : ["user.deactivate", "user.invite", "user.setPassword", "user.signOut"]), ...(user.secondFactor ? [] : ["user.removeSecondFactor"])];
  const own = actions.filter((action) => action.name.startsWith("user.") && !senseless.includes(action.name) && action.parameters.some((parameter) => parameter.name === "user"));
  if (own.length === 0) return null;
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon aria-label={`${t("common.actions")}: ${user.name}`}><IconDots size={18} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {own.map((action) => (
          <Menu.Item key={action.name} onClick={() => onAsk(action.name, `${action.label}: ${user.name}`, user)}>{action.label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
