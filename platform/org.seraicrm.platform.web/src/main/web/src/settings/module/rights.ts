import type { Id, Role } from "../../api/types.ts";
import { type Grant, type Right, ROLES } from "./shape.ts";

interface Rights { rights: Right[]; grants: Grant[] }
type Place = Id | undefined;

const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

function said({ grants }: Rights, right: Right, role: Role, department: Place): boolean | undefined {
  return grants.find((grant) => grant.right === right.id && grant.role === role && grant.department === department)?.given;
}

/** Whether a role has a right in a department, else in the whole company. */
export function holds(module: Rights, right: Right, role: Role, department?: Place): boolean {
  return (department ? said(module, right, role, department) : undefined) ?? said(module, right, role, undefined) ?? atLeast(role, right.role);
}

/** What to say so that it is the other way; nothing where that is so without saying anything. */
export function toggled(module: Rights, right: Right, role: Role, department?: Place): boolean | undefined {
  const wanted = !holds(module, right, role, department);
  const inherited = department ? holds(module, right, role) : atLeast(role, right.role);
  return wanted === inherited ? undefined : wanted;
}

/** What is said then. */
export function saying({ grants }: Rights, right: Right, role: Role, department: Place, given: boolean | undefined): Grant[] {
  const others = grants.filter((grant) => grant.right !== right.id || grant.role !== role || grant.department !== department);
  return given === undefined ? others : [...others, { right: right.id, role, ...(department ? { department } : {}), given }];
}

export const ACCESSES = ["CHANGE", "READ_ONLY", "HIDDEN"] as const;
export type FieldAccess = (typeof ACCESSES)[number];

/** What is said in one place of what a role may do with a field. */
export function saidOfField({ grants }: Pick<Rights, "grants">, field: Id, role: Role, department: Place): FieldAccess | undefined {
  const given = (right: string): boolean | undefined =>
    grants.find((grant) => grant.right === `${right}.${field}` && grant.role === role && (grant.department ?? undefined) === department)?.given;
  const see = given("see");
  if (see === undefined) return undefined;
  if (!see) return "HIDDEN";
  return given("change") === false ? "READ_ONLY" : "CHANGE";
}

/** What a role may do with a field in the whole company. */
export function fieldAccess(rights: Pick<Rights, "grants">, field: Id, role: Role): FieldAccess {
  return saidOfField(rights, field, role, undefined) ?? "CHANGE";
}

/** What is said once that is said, too. */
export function sayingOfField({ grants }: Pick<Rights, "grants">, field: Id, role: Role, department: Place, access: FieldAccess | undefined): Grant[] {
  const rights = [`see.${field}`, `change.${field}`];
  const others = grants.filter((grant) => !rights.includes(grant.right) || grant.role !== role || (grant.department ?? undefined) !== department);
  const place = department ? { department } : {};
  return access === undefined ? others : [
    ...others,
    { right: `see.${field}`, role, ...place, given: access !== "HIDDEN" },
    { right: `change.${field}`, role, ...place, given: access === "CHANGE" },
  ];
}
