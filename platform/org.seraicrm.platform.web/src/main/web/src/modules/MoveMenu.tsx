import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardRow, Status } from "../api/types.ts";
import { StatusTag } from "../ui/icons.tsx";
import { useWays } from "./useWays.ts";

interface MoveMenuProps { card: CardRow; statuses: Status[]; onMove: (card: CardRow, to: Status) => void }

/** The statuses that a card may be moved to; those that refuse it say why. */
export function MoveMenu(props: MoveMenuProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" withinPortal menuItemTabIndex={0} opened={opened} onChange={setOpened}>
      <Menu.Target><ActionIcon size={24} aria-label={`${t("board.moveTo")} ${props.card.title}`} onKeyDown={(event) => event.stopPropagation()}><IconDots size={14} /></ActionIcon></Menu.Target>
      <Menu.Dropdown mah={360} maw={320} style={{ overflowY: "auto" }}><Statuses {...props} /></Menu.Dropdown>
    </Menu>
  );
}

/** Drawn when the menu opens. */
function Statuses({ card, statuses, onMove }: MoveMenuProps) {
  const way = useWays(card.module.id, card);
  return statuses.filter((status) => status.id !== card.status.id).map((status) => {
    const { way: how, why } = way(card, status.id) ?? {};
    return (
      <Menu.Item key={status.id} className="menu-refusing" disabled={how === "REFUSED"} onClick={() => onMove(card, status)}>
        <StatusTag label={status.label} colour={status.colour} />
        {how === "REFUSED" && <span className="menu-why">{why}</span>}
      </Menu.Item>
    );
  });
}
