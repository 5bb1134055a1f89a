import {
  IconAlertTriangle, IconBriefcase, IconBuilding, IconCalendar, IconCar, IconCash, IconCertificate, IconChartBar, IconClipboardList,
  IconHeadset, IconHeart, IconHome, IconKey, IconLayoutGrid, IconLifebuoy, IconMail, IconMessageReport, IconPackage, IconPhone, IconPlant2,
  IconSchool, IconShoppingCart, IconStar, IconTool, IconTruckDelivery, IconUsers, type TablerIcon,
} from "@tabler/icons-react";

/** The icons that module manifests may name. */
const MODULE_ICONS: Record<string, TablerIcon> = {
  users: IconUsers, customers: IconUsers, people: IconUsers, cash: IconCash, sales: IconCash, coins: IconCash, deal: IconCash,
  briefcase: IconBriefcase, lifebuoy: IconLifebuoy, alert: IconAlertTriangle, complaint: IconMessageReport, complaints: IconMessageReport,
  "message-report": IconMessageReport, headset: IconHeadset, cart: IconShoppingCart, "shopping-cart": IconShoppingCart,
  package: IconPackage, truck: IconTruckDelivery, tool: IconTool, phone: IconPhone, mail: IconMail, chart: IconChartBar,
  clipboard: IconClipboardList, calendar: IconCalendar, home: IconHome, key: IconKey, star: IconStar, heart: IconHeart, school: IconSchool,
  certificate: IconCertificate, building: IconBuilding, car: IconCar, plant: IconPlant2,
};

/** Those an administrator chooses from, each look once. */
export const MODULE_ICON_NAMES = [
  "users", "cash", "briefcase", "cart", "package", "truck", "tool", "lifebuoy", "alert", "message-report", "headset", "phone", "mail", "chart", "clipboard",
  "calendar", "home", "key", "star", "heart", "school", "certificate", "building", "car", "plant",
];

const PALETTE = new Set([
  "gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow", "orange",
]);

/** Manifests name colours by the palette or in CSS; anything else is grey. */
export function cssColour(colour: string): string {
  if (PALETTE.has(colour)) return `var(--mantine-color-${colour}-6)`;
  return /^#[\da-f]{3,8}$/i.test(colour) ? colour : "var(--mantine-color-gray-6)";
}

export function ModuleIcon({ icon, colour, size = 16 }: { icon: string; colour?: string | undefined; size?: number }) {
  const Icon = MODULE_ICONS[icon] ?? IconLayoutGrid;
  return (
    <span className="module-icon" style={colour ? { color: `color-mix(in oklab, ${cssColour(colour)} 75%, light-dark(#000, #fff))` } : undefined}>
      <Icon size={size} aria-hidden style={{ display: "block" }} />
    </span>
  );
}

/** A status's own colour beside its name: the name is read, the colour is glanced at (A99). */
export function StatusTag({ label, colour }: { label: string; colour: string }) {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 6, minWidth: 0, maxWidth: "100%" }}>
      <span className="dot" style={{ background: cssColour(colour) }} />
      <span className="wrap">{label}</span>
    </span>
  );
}
