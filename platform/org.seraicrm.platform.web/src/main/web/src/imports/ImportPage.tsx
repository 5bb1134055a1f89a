import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../ui/Page.tsx";
import { importQuery } from "./api.ts";
import { ImportProgress } from "./ImportProgress.tsx";
import { ImportSource } from "./ImportSource.tsx";
import { ImportTableStep } from "./ImportTableStep.tsx";

/** Import (Importálás, A126–A129): a source, its table under the right headings, and how far it is. */
export function ImportPage({ id }: { id?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const table = useQuery({ ...importQuery(id ?? ""), enabled: id !== undefined });
  const step = id === undefined ? 1 : table.data?.job ? 3 : 2;
  return (
    <Page title={t("imports.title")} aside={<Anchor component={Link} to="/settings/jobs" size="sm">{t("imports.earlier")}</Anchor>}>
      <ol className="import-steps" aria-label={t("imports.steps")}>
        {(["source", "table", "progress"] as const).map((name, at) => (
          <li key={name} aria-current={step === at + 1 ? "step" : undefined}>{t(`imports.step.${name}`)}</li>
        ))}
      </ol>
      {step === 1 && <ImportSource onUploaded={(uploaded) => void navigate({ to: "/import", search: { id: uploaded.id } as never })} />}
      {step === 2 && table.data && <ImportTableStep key={`${table.data.id}${table.dataUpdatedAt}`} table={table.data} />}
      {step === 3 && table.data?.job && <ImportProgress table={table.data.id} job={table.data.job} />}
    </Page>
  );
}
