import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";

interface UserSelectProps {
  value: string | null;
  onChange: (value: string | null) => void;
  label?: string;
  ariaLabel?: string;
  error?: ReactNode;
  required?: boolean;
  exclude?: string;
  /** Shown when nobody is chosen. */
  placeholder?: string;
}

/** A colleague who has access now. */
export function UserSelect({ value, onChange, label, ariaLabel, error, required, exclude, placeholder }: UserSelectProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const data = users
    .filter((user) => (user.active || user.id === value) && user.id !== exclude)
    .map((user) => ({ value: user.id, label: user.name }));
  return (
    <Select {...(label ? { label } : { "aria-label": ariaLabel ?? "" })} data={data} value={value} error={error} searchable
      clearable={!required} required={required ?? false} placeholder={placeholder ?? t("common.nobody")} nothingFoundMessage={t("search.none")}
      onChange={onChange} />
  );
}
