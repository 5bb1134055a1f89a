import { shared } from "../ui/shared.ts";

/** The action that asks. */
export const REQUEST = "access.request";

/** What is asked for. */
const asked = shared<string | undefined>(undefined);

/** The one dialog that asks an administrator for what one may not see or do (A3), opened from anywhere. */
export const accessDialog = {
  ...asked,
  open: (what: string): void => asked.set(what),
  shut: (): void => asked.set(undefined),
};
