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
