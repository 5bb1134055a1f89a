import { Badge, Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple, Menu, Modal, SegmentedControl, Table } from "@mantine/core";

const blue: MantineColorsTuple = [
  "#eef4fc", "#dbe7f7", "#b4cdec", "#8ab1e1", "#6798d7", "#4f88d1", "#3d7bc9", "#2b66b0", "#1f5597", "#14417a",
];
const gray: MantineColorsTuple = [
  "#f8f9fa", "#f1f3f5", "#e6e9ec", "#d9dde1", "#c3c9cf", "#9aa2aa", "#6b747d", "#4d555d", "#343b42", "#20252a",
];
const dark: MantineColorsTuple = [
  "#d5d8dc", "#b9bec4", "#9aa1a9", "#737b84", "#454c54", "#363c43", "#2a2f35", "#1f2328", "#191c20", "#131619",
];

/** What people choose between. */
export const SCHEMES = ["light", "dark", "auto"] as const;
export type Scheme = (typeof SCHEMES)[number];

export const theme = createTheme({
  colors: { blue, gray, dark },
  primaryColor: "blue",
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.3" },
      h2: { fontSize: "0.9375rem", lineHeight: "1.35" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "xs" } }),
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    TextInput: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm", checkIconPosition: "right" } },
    SegmentedControl: SegmentedControl.extend({ styles: { label: { whiteSpace: "normal", lineHeight: 1.25 } } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 500 } }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", position: "bottom-end", withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { radius: "md", padding: "lg" }, styles: { title: { fontWeight: 600, fontSize: "0.9375rem" } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: "sm", highlightOnHover: true } }),
  },
});

/** Mantine's own dimmed text, placeholders and errors miss AA contrast; these keep 4.5:1 on every surface. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#586069",
    "--mantine-color-placeholder": "#646d76",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-anchor": "#1f5597",
    "--serai-band": "#1b4780",
    "--serai-band-text": "#ffffff",
    "--serai-surface": "#ffffff",
    "--serai-page": "#f8f9fa",
    "--serai-line": "#e1e5e9",
  },
  dark: {
    "--mantine-color-body": "#191c20",
    "--mantine-color-dimmed": "#a3abb4",
    "--mantine-color-placeholder": "#9aa2ab",
    "--mantine-color-error": "#ff9a91",
    "--mantine-color-anchor": "#93bbf0",
    "--serai-band": "#16345c",
    "--serai-band-text": "#f2f6fc",
    "--serai-surface": "#1f2328",
    "--serai-page": "#16191c",
    "--serai-line": "#30363c",
  },
});
