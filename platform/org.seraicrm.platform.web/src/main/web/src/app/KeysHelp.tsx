import { Kbd, Modal, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";

const KEYS = [["Ctrl+K", "palette"], ["/", "search"], ["n", "todo"], ["c", "client"], ["g", "today"], ["w", "calendar"], ["l", "clients"], ["m", "chat"], ["?", "help"]] as const;

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t("keys.title")} size="sm" closeButtonProps={{ "aria-label": t("app.close") }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, name]) => (
            <Table.Tr key={key}><Table.Td w={90}><Kbd>{key}</Kbd></Table.Td><Table.Td>{t(`keys.${name}`)}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
