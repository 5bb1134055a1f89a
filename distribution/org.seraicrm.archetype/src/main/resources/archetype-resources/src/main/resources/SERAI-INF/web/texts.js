export const texts = {
  en: {
    availability: "Availability", allFree: "Nothing is reserved in the next fourteen days.", taken: "Taken", item: "Item", from: "From", until: "Until",
    reserve: "Reserve", release: "Free it", reserved: "Reserved.", released: "Free again.", booked: "{item}: {from} – {until}",
  },
  hu: {
    availability: "Foglaltság", allFree: "A következő tizennégy napra nincs foglalás.", taken: "Foglalt", item: "Eszköz", from: "Ettől", until: "Eddig",
    reserve: "Lefoglal", release: "Felszabadít", reserved: "Lefoglalva.", released: "Újra szabad.", booked: "{item}: {from} – {until}",
  },
  ru: {
    availability: "Занятость", allFree: "На ближайшие четырнадцать дней ничего не забронировано.", taken: "Занято", item: "Предмет", from: "С", until: "По",
    reserve: "Забронировать", release: "Освободить", reserved: "Забронировано.", released: "Снова свободно.", booked: "{item}: {from} – {until}",
  },
  pl: {
    availability: "Dostępność", allFree: "W ciągu najbliższych czternastu dni nic nie jest zarezerwowane.", taken: "Zajęte", item: "Sprzęt", from: "Od", until: "Do",
    reserve: "Zarezerwuj", release: "Zwolnij", reserved: "Zarezerwowano.", released: "Znów wolne.", booked: "{item}: {from} – {until}",
  },
};
