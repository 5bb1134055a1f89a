import { ActionIcon, Combobox, Kbd, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "../api/queries.ts";
import type { Hit } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";

const GROUPS = [["client", "clients"], ["card", "cards"], ["todo", "todos"]] as const;
const CREATE = "create";

interface SearchBoxProps { inputRef: RefObject<HTMLInputElement | null>; onLeave?: () => void; autoFocus?: boolean }

/** Finds from any screen (A42), by keyboard alone; what isn't found can be created at once (A45). */
export function SearchBox({ inputRef, onLeave, autoFocus }: SearchBoxProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useOffered("client.create");
  const [text, setText] = useState("");
  const [wanted] = useDebouncedValue(text.trim(), 80);
  const { data, isFetching } = useQuery(searchQuery(wanted));
  const hits = wanted === "" ? [] : (data?.hits ?? []);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const settled = wanted !== "" && wanted === text.trim() && !isFetching;

  const leave = (): void => {
    box.closeDropdown();
    setText("");
    inputRef.current?.blur();
    onLeave?.();
  };
  const open = (value: string): void => {
    leave();
    if (value === CREATE) {
      void navigate({ to: "/clients/new", search: { name: wanted } as never });
      return;
    }
    const hit = hits.find((each) => keyOf(each) === value);
    if (hit) void navigate(targetOf(hit) as never);
  };

  return (
    <Combobox store={box} onOptionSubmit={open} withinPortal shadow="md" position="bottom-end" width={420} middlewares={{ shift: true, flip: false }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput ref={inputRef} size="xs" type="search" role="combobox" w="100%" aria-label={t("search.label")} placeholder={t("search.placeholder")}
          autoFocus={autoFocus ?? false} autoComplete="off" leftSection={<IconSearch size={15} aria-hidden />} value={text}
          rightSection={text ? <ActionIcon size="sm" aria-label={t("app.close")} onClick={leave}><IconX size={14} /></ActionIcon> : <Kbd size="xs" visibleFrom="sm">/</Kbd>}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
            box.updateSelectedOptionIndex();
          }}
          onFocus={() => box.openDropdown()} onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === "Escape") leave();
            if (event.key === "Enter" && box.getSelectedOptionIndex() === -1 && hits[0]) {
              event.preventDefault();
              open(keyOf(hits[0]));
            }
          }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === ""}>
        <Combobox.Options mah={420} style={{ overflowY: "auto" }}>
          {GROUPS.map(([kind, label]) => {
            const own = hits.filter((hit) => hit.kind === kind);
            if (own.length === 0) return null;
            return (
              <Combobox.Group key={kind} label={t(`search.${label}`)}>
                {own.map((hit) => (
                  <Combobox.Option key={hit.id} value={keyOf(hit)}>
                    <Text size="sm" className="wrap">{hit.title}</Text>
                    {hit.subtitle && <Text size="xs" c="dimmed" className="wrap">{hit.subtitle}</Text>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            );
          })}
          {settled && hits.length === 0 && !create && <Combobox.Empty>{t("search.none")}</Combobox.Empty>}
          {settled && create && hits.every((hit) => hit.kind !== "client") && (
            <Combobox.Option value={CREATE}>
              {hits.length === 0 && <Text size="xs" c="dimmed">{t("search.none")}</Text>}
              <Text size="sm" fw={500}>{t("client.createNamed", { name: wanted })}</Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
        <span className="visually-hidden" role="status">{settled ? t("search.results", { count: hits.length }) : ""}</span>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function keyOf(hit: Hit): string {
  return `${hit.kind}:${hit.id}`;
}

function targetOf(hit: Hit): { to: string; params?: { id: string } } {
  if (hit.kind === "card") return { to: "/cards/$id", params: { id: hit.id } };
  if (hit.kind === "client") return { to: "/clients/$id", params: { id: hit.id } };
  return hit.client ? { to: "/clients/$id", params: { id: hit.client } } : { to: "/today" };
}
