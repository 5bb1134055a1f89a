import { Combobox, Kbd, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Found } from "./useFinder.tsx";

/** What was found, in its groups, as the options of a combobox. */
export function FoundOptions({ found, empty }: { found: Found; empty: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {found.groups.map((group) => (
        <Combobox.Group key={group.id} label={group.label}>
          {group.items.map((item) => (
            <Combobox.Option key={item.id} value={item.id} className="finding">
              <span className="finding-icon" aria-hidden>{item.icon}</span>
              <span className="finding-text">
                <span className="wrap">{item.title}</span>
                {item.subtitle && <Text span size="xs" c="dimmed" className="wrap">{item.subtitle}</Text>}
              </span>
              {item.keys && <Kbd size="xs" className="visible-sm">{item.keys}</Kbd>}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {found.settled && found.groups.length === 0 && !empty && <Combobox.Empty>{t("search.none")}</Combobox.Empty>}
    </>
  );
}

/** The finding with an option's id. */
export function run(found: Found, id: string): void {
  found.groups.flatMap((group) => group.items).find((item) => item.id === id)?.run();
}
