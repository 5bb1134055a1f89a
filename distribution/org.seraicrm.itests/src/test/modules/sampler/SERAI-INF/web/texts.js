export const texts = {
  en: { shelf: "{count} on the shelf", of: "Label of {title}", write: "Write the label", note: "Labelled." },
  hu: { shelf: "{count} a polcon", of: "Címke: {title}", write: "Címkét ír", note: "Címkézve." },
  ru: { shelf: "На полке: {count}", of: "Этикетка: {title}", write: "Написать этикетку", note: "Этикетка готова." },
  pl: { shelf: "Na półce: {count}", of: "Etykieta: {title}", write: "Napisz etykietę", note: "Etykieta gotowa." },
};
