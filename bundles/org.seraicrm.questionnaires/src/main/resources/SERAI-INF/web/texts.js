export const texts = {
  en: {
    questionnaires: "Questionnaires", new: "New questionnaire", edit: "Edit", trash: "Move to trash", restore: "Restore", trashed: "In the trash", none: "No questionnaire yet.",
    index: "Index", period: "Period", week: "By week", month: "By month", from: "From", promoters: "Promoters", passives: "Passives", critics: "Critics",
    noAnswers: "Nobody has answered yet.", name: "Name", language: "Language", introduction: "Introduction", thanks: "Thanks", addQuestion: "Add question",
    cancel: "Cancel", save: "Save", question: "Question {number}", type: "Type", text: "Question", usualWords: "Without text in the usual words.",
    choices: "Answers, one a line", required: "Must be answered", remove: "Remove", questionnaire: "Questionnaire", reason: "Main reason", RECOMMENDATION: "Recommendation, 0 to 10", TEXT: "In words", CHOICE: "One of several",
  },
  hu: {
    questionnaires: "Kérdőívek", new: "Új kérdőív", edit: "Szerkesztés", trash: "Kukába", restore: "Visszaállítás", trashed: "A kukában", none: "Még nincs kérdőív.",
    index: "Index", period: "Időszak", week: "Hetente", month: "Havonta", from: "Kezdete", promoters: "Támogatók", passives: "Passzívak", critics: "Kritikusok",
    noAnswers: "Még senki sem válaszolt.", name: "Név", language: "Nyelv", introduction: "Bevezető", thanks: "Köszönet", addQuestion: "Új kérdés",
    cancel: "Mégse", save: "Mentés", question: "{number}. kérdés", type: "Fajta", text: "Kérdés", usualWords: "Szöveg nélkül a szokásos szavakkal.",
    choices: "Válaszok, soronként egy", required: "Kötelező", remove: "Eltávolítás", questionnaire: "Kérdőív", reason: "Fő ok", RECOMMENDATION: "Ajánlás, 0–10", TEXT: "Szövegesen", CHOICE: "Egy a több közül",
  },
  ru: {
    questionnaires: "Анкеты", new: "Новая анкета", edit: "Изменить", trash: "В корзину", restore: "Восстановить", trashed: "В корзине", none: "Анкет пока нет.",
    index: "Индекс", period: "Период", week: "По неделям", month: "По месяцам", from: "С", promoters: "Промоутеры", passives: "Нейтралы", critics: "Критики",
    noAnswers: "Пока никто не ответил.", name: "Название", language: "Язык", introduction: "Введение", thanks: "Благодарность", addQuestion: "Добавить вопрос",
    cancel: "Отмена", save: "Сохранить", question: "Вопрос {number}", type: "Вид", text: "Вопрос", usualWords: "Без текста — обычными словами.",
    choices: "Ответы, по одному в строке", required: "Обязательный", remove: "Убрать", questionnaire: "Анкета", reason: "Главная причина", RECOMMENDATION: "Рекомендация, от 0 до 10", TEXT: "Словами", CHOICE: "Один из нескольких",
  },
  pl: {
    questionnaires: "Ankiety", new: "Nowa ankieta", edit: "Edytuj", trash: "Do kosza", restore: "Przywróć", trashed: "W koszu", none: "Nie ma jeszcze ankiet.",
    index: "Wskaźnik", period: "Okres", week: "Tygodniowo", month: "Miesięcznie", from: "Od", promoters: "Promotorzy", passives: "Bierni", critics: "Krytycy",
    noAnswers: "Nikt jeszcze nie odpowiedział.", name: "Nazwa", language: "Język", introduction: "Wstęp", thanks: "Podziękowanie", addQuestion: "Dodaj pytanie",
    cancel: "Anuluj", save: "Zapisz", question: "Pytanie {number}", type: "Rodzaj", text: "Pytanie", usualWords: "Bez tekstu zwykłymi słowami.",
    choices: "Odpowiedzi, po jednej w wierszu", required: "Wymagane", remove: "Usuń", questionnaire: "Ankieta", reason: "Główny powód", RECOMMENDATION: "Polecenie, od 0 do 10", TEXT: "Słownie", CHOICE: "Jedna z kilku",
  },
};
