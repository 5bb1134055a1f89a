import { ActionIcon, ColorSwatch, Group, Popover, SimpleGrid, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { cssColour, ModuleIcon, MODULE_ICON_NAMES } from "../../ui/icons.tsx";
import { type Colour, COLOURS } from "./shape.ts";

interface PickerProps { value: string; label: string; onChange: (value: string) => void }

/** A colour of the palette. */
export function ColourPicker({ value, label, onChange }: PickerProps) {
  const { t } = useTranslation();
  return (
    <Popover withinPortal trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={`${label}: ${t(`colours.${value as Colour}`)}`}><ColorSwatch component="span" size={16} radius="sm" withShadow={false} color={cssColour(value)} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <SimpleGrid cols={5} spacing={4}>
          {COLOURS.map((colour) => (
            <ColorSwatch key={colour} component="button" type="button" size={28} radius="sm" withShadow={false} color={cssColour(colour)}
              aria-label={t(`colours.${colour}`)} aria-pressed={colour === value} title={t(`colours.${colour}`)}
              style={{ cursor: "pointer", outline: colour === value ? "2px solid currentColor" : undefined, outlineOffset: 1 }}
              onClick={() => onChange(colour)} />
          ))}
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One of the icons that modules may have. */
export function IconPicker({ value, label, colour, onChange }: PickerProps & { colour: string }) {
  return (
    <Group gap={4} role="radiogroup" aria-label={label}>
      {MODULE_ICON_NAMES.map((icon) => (
        <UnstyledButton key={icon} role="radio" aria-checked={icon === value} aria-label={icon} title={icon} className="pick" onClick={() => onChange(icon)}>
          <ModuleIcon icon={icon} colour={colour} size={20} />
        </UnstyledButton>
      ))}
    </Group>
  );
}
