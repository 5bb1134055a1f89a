package org.seraicrm.platform.search.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.internal.words.Letters;

/**
 * A crowd of people and firms with names as skewed as real ones: a few surnames are very common, most are rare. The same
 * seed gives the same crowd.
 */
final class Crowd {

    static final CompanyId COMPANY = new CompanyId(42);
    static final int SAMPLES = 2_000;

    private static final List<String> HUNGARIAN = words(
            "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas "
                    + "Balogh Papp Lakatos Takács Juhász Oláh Mészáros Simon Rácz Fekete Szilágyi Török Fehér Balázs Gál Kis "
                    + "Szűcs Orsós Kocsis Fodor Pintér Szalai Sipos Magyar Lukács Gulyás Bíró Király Katona László Jakab Bogdán "
                    + "Balog Sándor Boros Fazekas Kelemen Váradi Antal Somogyi Orosz Fülöp Veres Vincze Budai Hegedűs Deák Pap");
    private static final List<String> HUNGARIAN_GIVEN = words("László István József János Zoltán Sándor Gábor Ferenc "
            + "Attila Péter Tamás Zsolt Tibor András Csaba Imre Lajos György Balázs Gyula Mária Erzsébet Katalin Ilona "
            + "Éva Anna Zsuzsanna Margit Judit Ágnes Andrea Ildikó Erika Krisztina Irén Eszter Magdolna Mónika Edit");
    private static final List<String> RUSSIAN = words(
            "Иван Смирн Кузнец Попов Соколов Лебед Козл Новик Мороз Петр Волк "
                    + "Соловь Василь Зайц Павл Семён Голуб Виноград Богдан Воробь Фёдор Михайл Беля Тарас Бел Комар Орл Киселё "
                    + "Макар Андре Ковал Ильин Гусе Тит Кузьмин Кудряв Баран Куликов Алексе Степан Яковл Сорокин Серге Роман "
                    + "Захар Борис Королё Герасим Пономар Григорь Лазар Медвед Ерш Никитин Собол Ряб Поляк Цветк Данил Жук Щук");
    private static final List<String> RUSSIAN_GIVEN = words("Александр Сергей Дмитрий Алексей Андрей Владимир Евгений "
            + "Михаил Николай Юрий Игорь Олег Павел Виктор Фёдор Елена Ольга Наталья Татьяна Ирина Светлана Юлия Анна "
            + "Мария Екатерина Людмила Галина Надежда Ксения Дарья");
    private static final List<String> POLISH = words(
            "Nowak Kowal Wiśniew Wójcik Kamiń Lewandow Zieliń Szymań Woźniak "
                    + "Dąbrow Kozłow Mazur Jankow Kwiatkow Krawczyk Kaczmar Piotrow Grabow Zając Pawłow Michal Król Wieczor "
                    + "Jabłoń Wróbel Nowakow Majew Olszew Stępień Malinow Jawor Adamczyk Dudek Górs Witkow Walczak Sikor Rutkow");
    private static final List<String> POLISH_GIVEN = words(
            "Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub "
                    + "Adam Łukasz Marek Grzegorz Mateusz Wojciech Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa");
    private static final List<String> TRADES = words("Tüzép Építő Csempe Festék Acél Fuvar Kert Pékség Trans Metal Bud "
            + "Plast Auto Med Agro Gastro Tech Print Forest Optik Строй Торг Мебель Свет Пром Снаб Авто Дом");
    private static final List<String> FORMS = words("Kft. Bt. Zrt. ООО АО GmbH sp.zo.o. S.A.");
    private static final List<String> TOWNS = words(
            "Budapest Szeged Debrecen Pécs Győr Miskolc Kraków Łódź Gdańsk Москва " + "Казань Тверь Wien Graz Berlin");
    private static final List<String> STREETS =
            words("Petőfi Kossuth Rákóczi Ady Arany Bem Dózsa Polna Leśna Ленина " + "Садовая Мира Haupt Bahnhof");
    private static final List<String> STATUSES = words("new called offered ordered delivered paid lost sleeping");

    private final Random random;

    Crowd(long seed) {
        random = new Random(seed);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    IndexDocument client(CompanyId company, long id) {
        String name = random.nextInt(4) == 0 ? firm() : person();
        String latin = Letters.fold(Letters.latin(name)).replace(' ', '.');
        String phone = phone();
        return new IndexDocument(
                company,
                "client",
                id,
                Set.of("c", "cu" + random.nextInt(50), "m" + random.nextInt(8)),
                name,
                List.of(name),
                List.of(phone),
                List.of(latin + random.nextInt(1000) + "@" + skewed(TRADES).toLowerCase(Locale.ROOT) + ".example"),
                List.of(skewed(TOWNS) + ", " + skewed(STREETS) + " " + random.nextInt(200)),
                fields(),
                1_700_000_000_000L + id * 1000 + random.nextInt(1000));
    }

    private Map<String, List<FieldValue>> fields() {
        return Map.of(
                "status", List.of(new FieldValue.Keyword(skewed(STATUSES))),
                "town", List.of(new FieldValue.Text(skewed(TOWNS))),
                "amount", List.of(new FieldValue.Numeric(random.nextInt(1_000_000))),
                "responsible", List.of(new FieldValue.Reference(random.nextInt(50))),
                "vip", List.of(new FieldValue.Flag(random.nextInt(20) == 0)));
    }

    private String person() {
        return switch (random.nextInt(3)) {
            case 0 -> hungarian() + " " + skewed(HUNGARIAN_GIVEN);
            case 1 ->
                skewed(RUSSIAN) + skewed(List.of("ов", "ев", "ин", "ский", "енко", "ович")) + " "
                        + skewed(RUSSIAN_GIVEN);
            default -> skewed(POLISH_GIVEN) + " " + skewed(POLISH) + skewed(List.of("ski", "", "czyk", "iak", "owicz"));
        };
    }

    private String hungarian() {
        return switch (random.nextInt(6)) {
            case 0 -> skewed(HUNGARIAN) + "-" + skewed(HUNGARIAN);
            case 1 -> rare() + "i";
            default -> skewed(HUNGARIAN);
        };
    }

    /** One of many rare names, of two to four syllables. */
    private String rare() {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int at = 0; at < syllables; at++) {
            name.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aáeéioóöuü".charAt(random.nextInt(10)));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String firm() {
        return rare() + "-" + skewed(TRADES) + " " + skewed(FORMS);
    }

    private String phone() {
        return switch (random.nextInt(3)) {
            case 0 -> "+36" + List.of(20, 30, 70).get(random.nextInt(3)) + digits(7);
            case 1 -> "+79" + digits(9);
            default -> "+48" + digits(9);
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** The first of the list often, the last seldom. */
    private String skewed(List<String> of) {
        double place = random.nextDouble();
        return of.get((int) (of.size() * place * place));
    }
}
