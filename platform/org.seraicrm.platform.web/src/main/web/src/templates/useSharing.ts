import { useMe } from "../session/useMe.ts";

/** Whether the user keeps templates for everybody. */
export function useSharing(): boolean {
  const { role } = useMe().user;
  return role === "ADMINISTRATOR" || role === "MANAGER";
}
