import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SCHEMES, type Scheme } from "../app/theme.ts";
import { Panel } from "../ui/Page.tsx";

/** Light or dark, in this browser. */
export function AppearancePanel() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={t("app.theme")}>
      <div style={{ padding: "0 12px 12px" }}>
        <SegmentedControl size="xs" aria-label={t("app.theme")} value={colorScheme} onChange={(scheme) => setColorScheme(scheme as Scheme)}
          data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`app.${scheme}`) }))} />
      </div>
    </Panel>
  );
}
