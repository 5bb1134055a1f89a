import { ActionIcon, Combobox, Kbd, TextInput, useCombobox } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { FoundOptions, run } from "../palette/FoundOptions.tsx";
import type { Command } from "../palette/useCommands.tsx";
import { useEnter } from "../palette/useEnter.ts";
import { useFinder } from "../palette/useFinder.tsx";

interface SearchBoxProps { inputRef: RefObject<HTMLInputElement | null>; commands: Command[] }

/** Finds from any screen (A42), by keyboard alone; what isn't found can be created at once (A45). */
export function SearchBox({ inputRef, commands }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const found = useFinder({ text, commands, active: box.dropdownOpened, commanding: false });
  const first = found.groups[0]?.items[0];

  const leave = (): void => {
    box.closeDropdown();
    setText("");
    inputRef.current?.blur();
  };
  const choose = (id: string): void => {
    leave();
    run(found, id);
  };
  const early = useEnter(found, choose);

  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal shadow="md" position="bottom-end" width={460} middlewares={{ shift: true, flip: false }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput ref={inputRef} size="xs" type="search" role="combobox" w="100%" aria-label={t("search.label")} placeholder={t("search.placeholder")}
          autoComplete="off" leftSection={<IconSearch size={15} aria-hidden />} value={text} rightSectionWidth={text ? 28 : 56}
          rightSection={text ? <ActionIcon size="sm" aria-label={t("app.close")} onClick={leave}><IconX size={14} /></ActionIcon> : <Kbd size="xs" visibleFrom="sm">Ctrl K</Kbd>}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
            box.updateSelectedOptionIndex();
          }}
          onFocus={() => box.openDropdown()} onBlur={() => box.closeDropdown()} {...early}
          onKeyDown={(event) => {
            if (event.key === "Escape") leave();
            if (event.key === "Enter" && box.getSelectedOptionIndex() === -1 && first && text.trim() !== "") {
              event.preventDefault();
              choose(first.id);
            }
          }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.groups.length === 0 && (text.trim() === "" || !found.settled)}>
        <Combobox.Options aria-label={t("search.label")} mah={480} style={{ overflowY: "auto" }}><FoundOptions found={found} empty={text.trim() === ""} /></Combobox.Options>
        <span className="visually-hidden" role="status">{text.trim() !== "" && found.settled ? t("search.results", { count: found.count }) : ""}</span>
      </Combobox.Dropdown>
    </Combobox>
  );
}
