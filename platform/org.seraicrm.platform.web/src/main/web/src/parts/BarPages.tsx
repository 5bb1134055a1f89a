import { NavLink } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Module } from "../api/types.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { pagesOf, useParts } from "./useParts.ts";

/** A module's pages that stand beside it in the top bar. */
export function BarPages({ module }: { module: Module }) {
  return useBarPages(module).map(({ page }) => (
    <Link key={page.id} to="/modules/$id/$page" params={{ id: module.id, page: page.id }}>
      <ModuleIcon icon={page.icon || module.icon} colour={module.colour} />{page.title}
    </Link>
  ));
}

/** The same in the menu of a phone. */
export function SidePages({ module }: { module: Module }) {
  return useBarPages(module).map(({ page }) => (
    <NavLink key={page.id} component={Link} to="/modules/$id/$page" params={{ id: module.id, page: page.id } as never} label={page.title}
      leftSection={<ModuleIcon icon={page.icon || module.icon} colour={module.colour} size={18} />} />
  ));
}

function useBarPages(module: Module) {
  return pagesOf(useParts() ?? [], module.kind).filter(({ page }) => page.bar);
}
