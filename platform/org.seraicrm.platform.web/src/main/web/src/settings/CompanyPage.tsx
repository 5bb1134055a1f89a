import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ActionForm } from "../forms/ActionForm.tsx";
import { useMe } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { RegistryPanel } from "./RegistryPanel.tsx";
import { useAction } from "./useAction.ts";
import { WorkingHoursPanel } from "./WorkingHoursPanel.tsx";

export function CompanyPage() {
  const { t } = useTranslation();
  const { company } = useMe();
  const change = useAction("company.change");
  const { name, zone, currency, language, phoneRegion: region } = company;
  return (
    <Page title={t("settings.companySettings")} width="text">
      {change && (
        <Stack gap="md">
          <div className="panel" style={{ padding: 12 }}>
            <ActionForm action={change} initial={{ name, zone, currency, language, region }} submitLabel={t("common.save")} />
          </div>
          <WorkingHoursPanel />
          <RegistryPanel />
        </Stack>
      )}
    </Page>
  );
}
