import type { User } from "../api/types.ts";

/** What stands for a user's picture; a dot for what the system did itself. */
export function initialsOf(user: User | undefined): string {
  return user?.initials || user?.name.slice(0, 1).toUpperCase() || "•";
}
