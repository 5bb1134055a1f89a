import { ActionIcon, Combobox, useCombobox } from "@mantine/core";
import { IconUserShare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Todo } from "../api/types.ts";
import { plain } from "../palette/match.ts";
import { useTodoActions } from "./useTodoActions.ts";

interface HandOverMenuProps { todo: Todo; opened: boolean; onToggle: (opened: boolean) => void }

/** Gives the to-do to a colleague (Add át másnak, A21, A48), who is found by some letters of the name. */
export function HandOverMenu({ todo, opened, onToggle }: HandOverMenuProps) {
  const { t } = useTranslation();
  const { handOver } = useTodoActions();
  const box = useCombobox({ opened, onOpenedChange: onToggle, onDropdownOpen: () => box.focusSearchInput() });
  const label = `${t("todo.handOver")}: ${todo.text}`;
  const give = (colleague: string): void => {
    onToggle(false);
    void handOver(todo, colleague);
  };
  return (
    <Combobox store={box} width={240} position="bottom-end" shadow="md" returnFocus onOptionSubmit={give}>
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <ActionIcon aria-label={label} aria-haspopup="listbox" aria-expanded={opened} title={t("todo.handOver")} onClick={() => box.toggleDropdown()}>
          <IconUserShare size={17} />
        </ActionIcon>
      </Combobox.Target>
      <Combobox.Dropdown>{opened && <Colleagues todo={todo} onType={() => box.selectFirstOption()} />}</Combobox.Dropdown>
    </Combobox>
  );
}

/** Only made when it is opened: a page has many to-dos. */
function Colleagues({ todo, onType }: { todo: Todo; onType: () => void }) {
  const { t } = useTranslation();
  const { data: users } = useQuery(usersQuery);
  const [typed, setTyped] = useState("");
  const found = users?.filter((user) => user.active && user.id !== todo.assignee.id && plain(user.name).includes(plain(typed)));
  return (
    <>
      <Combobox.Search aria-label={t("history.colleague")} placeholder={t("history.colleague")} value={typed} onChange={(event) => {
        setTyped(event.currentTarget.value);
        onType();
      }} />
      <Combobox.Options aria-label={t("todo.handOver")} h={240} style={{ overflowY: "auto" }}>
        {found?.map((user) => <Combobox.Option key={user.id} value={user.id}>{user.name}</Combobox.Option>)}
        {found?.length === 0 && <Combobox.Empty>{t("search.none")}</Combobox.Empty>}
      </Combobox.Options>
    </>
  );
}
