import { Checkbox, Loader, Modal, NativeSelect, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../../api/actions.ts";
import { departmentsQuery, moduleShapeQuery } from "../../api/queries.ts";
import type { ClientPart, Id, ModuleRow, Role } from "../../api/types.ts";
import { refreshEverything } from "../../live/refresh.ts";
import { toastError, toastUndo } from "../../ui/toasts.tsx";
import { ACCESSES, type FieldAccess, fieldAccess, holds, saidOfField, saying, sayingOfField, toggled } from "./rights.ts";
import { type ModuleShape, type Right, ROLES } from "./shape.ts";

interface Saying { right: Right; role: Role; given: boolean | undefined }

const GRANTED = ROLES.filter((role) => role !== "ADMINISTRATOR");

/** Which role may do what in a module, in the whole company or a department. */
export function RightsDialog({ module, onClose }: { module: Pick<ModuleRow, "id" | "name">; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: shape } = useQuery(moduleShapeQuery(module.id));
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [department, setDepartment] = useState<Id>("");
  return (
    <Modal opened onClose={onClose} size="lg" title={t("rights.title", { module: module.name })} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t("rights.hint")}</Text>
        <NativeSelect label={t("rights.where")} value={department} onChange={(event) => setDepartment(event.currentTarget.value)}
          data={[{ value: "", label: t("settings.company") }, ...departments.map((each) => ({ value: each.id, label: each.name }))]} />
        {shape ? (
          <>
            {shape.rights.length > 0 && <Matrix module={shape} department={department || undefined} />}
            {shape.fields.length + shape.builtIn.length > 0 && <FieldMatrix module={shape} department={department || undefined} />}
          </>
        ) : <Loader size="sm" aria-label={t("app.loading")} />}
      </Stack>
    </Modal>
  );
}

function Matrix({ module, department }: { module: ModuleShape; department: Id | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const grant = useMutation({
    mutationFn: ({ right, role, given }: Saying) => perform("module.grant", { module: module.id, right: right.id, role, department, given }),
    onMutate: ({ right, role, given }) =>
      client.setQueryData(moduleShapeQuery(module.id).queryKey, (shape) => shape && { ...shape, grants: saying(shape, right, role, department, given) }),
    onSuccess: ({ receipt }) => toastUndo(t("app.saved"), receipt, client),
    onError: toastError,
    onSettled: () => refreshEverything(client),
  });
  const view = module.rights.find((right) => right.id === "view");
  const unseen = (role: Role): boolean => view !== undefined && !holds(module, view, role, department);
  return (
    <div style={{ overflowX: "auto" }} role="region" aria-label={t("rights.menu")} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rights.right")}</Table.Th>
            {GRANTED.map((role) => <Table.Th key={role}>{t(`roles.${role}`)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {module.rights.map((right) => (
            <Table.Tr key={right.id}>
              <Table.Th scope="row" fw={400}>{right.label}</Table.Th>
              {GRANTED.map((role) => {
                const idle = right.id !== "view" && unseen(role);
                return (
                  <Table.Td key={role}>
                    <Checkbox aria-label={`${right.label}: ${t(`roles.${role}`)}`} checked={!idle && holds(module, right, role, department)}
                      disabled={idle} onChange={() => grant.mutate({ right, role, given: toggled(module, right, role, department) })} />
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface SayingOfField { field: Id; role: Role; access: FieldAccess | undefined }

/** What each role may do with each field; an empty choice leaves it as it is elsewhere. */
function FieldMatrix({ module, department }: { module: ModuleShape; department: Id | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const grant = useMutation({
    mutationFn: ({ field, role, access }: SayingOfField) => perform("module.field.grant", { module: module.id, field, role, department, access }),
    onMutate: ({ field, role, access }) =>
      client.setQueryData(moduleShapeQuery(module.id).queryKey, (shape) => shape && { ...shape, grants: sayingOfField(shape, field, role, department, access) }),
    onSuccess: ({ receipt }) => toastUndo(t("app.saved"), receipt, client),
    onError: toastError,
    onSettled: () => refreshEverything(client),
  });
  const builtIn = module.builtIn.map((id) => ({ id, label: t(`rights.builtIn.${id.slice("client.".length) as ClientPart}`) }));
  return (
    <div>
      <Title order={3} size="sm" mt="xs">{t("rights.fields")}</Title>
      <Text size="sm" c="dimmed" mb={4}>{t("rights.fieldsHint")}</Text>
      <div style={{ overflowX: "auto" }} role="region" aria-label={t("rights.fields")} tabIndex={0}>
        <Table miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("rights.field")}</Table.Th>
              {GRANTED.map((role) => <Table.Th key={role}>{t(`roles.${role}`)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...builtIn, ...module.fields].map((field) => (
              <Table.Tr key={field.id}>
                <Table.Th scope="row" fw={400}>{field.label}</Table.Th>
                {GRANTED.map((role) => {
                  const inherited = department ? fieldAccess(module, field.id, role) : "CHANGE";
                  const said = saidOfField(module, field.id, role, department) ?? inherited;
                  return (
                    <Table.Td key={role}>
                      <NativeSelect size="xs" aria-label={`${field.label}: ${t(`roles.${role}`)}`} value={said}
                        data={ACCESSES.map((access) => ({ value: access, label: t(`rights.access.${access}`) }))}
                        onChange={(event) => {
                          const access = event.currentTarget.value as FieldAccess;
                          grant.mutate({ field: field.id, role, access: access === inherited ? undefined : access });
                        }} />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}
