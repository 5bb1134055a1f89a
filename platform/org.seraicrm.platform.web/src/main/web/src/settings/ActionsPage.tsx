import { Accordion, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { actionsQuery } from "../api/queries.ts";
import { ActionForm } from "../forms/ActionForm.tsx";
import { Page } from "../ui/Page.tsx";

/** Every action the server offers, each with a form made from its description: nothing waits for a screen of its own. */
export function ActionsPage() {
  const { t } = useTranslation();
  const { data: actions } = useSuspenseQuery(actionsQuery);
  return (
    <Page title={t("settings.actions")} width="text">
      {actions.length === 0 && <Text size="sm" c="dimmed">{t("settings.noActions")}</Text>}
      <Accordion className="panel" variant="default" order={2}>
        {actions.map((action) => (
          <Accordion.Item key={action.name} value={action.name}>
            <Accordion.Control>
              <Text span size="sm">{action.label}</Text> <Text span size="xs" c="dimmed">{action.name}</Text>
            </Accordion.Control>
            <Accordion.Panel><Lazy name={action.name} /></Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Page>
  );
}

function Lazy({ name }: { name: string }) {
  const { t } = useTranslation();
  const { data: actions } = useSuspenseQuery(actionsQuery);
  const action = actions.find((each) => each.name === name);
  return action ? <ActionForm action={action} submitLabel={t("settings.perform")} /> : null;
}
