const SCHEME = "data-mantine-color-scheme";

/** Paper is white: what is printed from a dark screen is printed in the light colours. */
export function printLight(): void {
  const root = document.documentElement;
  const paper = matchMedia("print");
  let screen: string | null = null;
  const turn = (): void => {
    if (paper.matches) {
      screen ??= root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, "light");
    } else if (screen !== null) {
      root.setAttribute(SCHEME, screen);
      screen = null;
    }
  };
  paper.addEventListener("change", turn);
}
