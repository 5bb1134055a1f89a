import { Combobox, Modal, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { usePhone } from "../ui/usePhone.ts";
import { FoundOptions, run } from "./FoundOptions.tsx";
import { paletteDialog } from "./paletteDialog.ts";
import type { Command } from "./useCommands.tsx";
import { useEnter } from "./useEnter.ts";
import { useFinder } from "./useFinder.tsx";

/** Pages, actions, clients, cards and to-dos behind one key, from anywhere (Ctrl+K, ⌘K). */
export function Palette({ commands }: { commands: Command[] }) {
  const { t } = useTranslation();
  const { opened, times, asked } = useSyncExternalStore(paletteDialog.subscribe, paletteDialog.current);
  const small = usePhone();
  useOpening();
  return (
    <>
      <Modal opened={opened} onClose={paletteDialog.shut} withCloseButton={small} title={t("palette.title")} classNames={small ? {} : { header: "visually-hidden" }} size={640}
        padding={small ? "md" : 0} yOffset="12dvh" fullScreen={small} transitionProps={{ duration: 80 }} closeButtonProps={{ "aria-label": t("app.close") }}>
        <Finder key={times} commands={commands} />
      </Modal>
      {asked && <ActionDialog action={asked.action} initial={asked.initial} submitLabel={t("settings.perform")} onClose={() => paletteDialog.ask(undefined)} />}
    </>
  );
}

/** Another dialog than the palette, which stays for a moment when it is shut. */
const ANOTHER = "[role=dialog]:not(:has(.palette-input))";

/** By the key's place: under Cyrillic letters it is still the same key. Inside of another dialog it is that one's. */
function useOpening(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (paletteDialog.current().opened || document.querySelector(ANOTHER) === null) paletteDialog.toggle();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

function Finder({ commands }: { commands: Command[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const found = useFinder({ text, commands, active: true, commanding: true });
  const box = useCombobox({ opened: true });
  const { selectFirstOption } = box;
  // Shown again while it faded, it wouldn't be given the keys by itself.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  // The list's id is known to its field from the second rendering on only.
  const [, setShown] = useState(false);
  useEffect(() => setShown(true), []);
  const first = found.groups[0]?.items[0]?.id;
  useEffect(() => {
    selectFirstOption();
  }, [first, text, selectFirstOption]);
  const choose = (id: string): void => {
    paletteDialog.shut();
    run(found, id);
  };
  const early = useEnter(found, choose);
  return (
    <Combobox store={box} onOptionSubmit={choose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput ref={input} className="palette-input" size="md" role="combobox" aria-label={t("palette.label")} placeholder={t("palette.placeholder")} autoComplete="off"
          data-autofocus leftSection={<IconSearch size={17} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)}
          {...early}
          onKeyDown={(event) => {
            if (event.key === "Escape") paletteDialog.shut();
          }} />
      </Combobox.EventsTarget>
      <Combobox.Options className="palette-options" tabIndex={0} aria-label={t("palette.title")}><FoundOptions found={found} empty={text.trim() === ""} /></Combobox.Options>
      <Text size="xs" c="dimmed" className="palette-foot visible-sm">{t("palette.how")}</Text>
      <span className="visually-hidden" role="status">{text.trim() !== "" && found.settled ? t("search.results", { count: found.count }) : ""}</span>
    </Combobox>
  );
}
