import { useTranslation } from "react-i18next";
import { ActionForm } from "../forms/ActionForm.tsx";
import { useMe } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { useAction } from "./useAction.ts";

export function CompanyPage() {
  const { t } = useTranslation();
  const { company } = useMe();
  const change = useAction("company.change");
  const { name, zone, currency, language, phoneRegion: region } = company;
  return (
    <Page title={t("settings.companySettings")} narrow>
      {change && (
        <div className="panel" style={{ padding: 12 }}>
          <ActionForm action={change} initial={{ name, zone, currency, language, region }} submitLabel={t("common.save")} />
        </div>
      )}
    </Page>
  );
}
