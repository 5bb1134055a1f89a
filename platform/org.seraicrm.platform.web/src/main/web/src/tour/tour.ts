import { shared } from "../ui/shared.ts";

/** From where somebody wants to be shown around: from the beginning, or the screen they are on. */
export type TourStart = "beginning" | "here";

const asked = shared<TourStart | undefined>(undefined);

/** The one tour, asked for from anywhere. */
export const tour = {
  ...asked,
  begin: (): void => asked.set("beginning"),
  here: (): void => asked.set("here"),
  shut: (): void => asked.set(undefined),
};
