import { useMediaQuery } from "@mantine/hooks";

/** Whether there is no room for things beside each other; where global.css draws the line, too. */
export function usePhone(): boolean {
  return useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
}
