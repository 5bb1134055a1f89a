package org.seraicrm.imports.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column can hold, and how people head it in the languages of the product, in small letters without marks. */
enum Target {
    NAME(
            "name",
            "fullname",
            "client",
            "customer",
            "nev",
            "teljesnev",
            "ugyfel",
            "partner",
            "имя",
            "фио",
            "клиент",
            "заказчик",
            "nazwa",
            "klient",
            "imieinazwisko",
            "nazwiskoiimie",
            "kontrahent",
            "displayname"),
    COMPANY(
            "company",
            "organization",
            "organisation",
            "ceg",
            "cegnev",
            "cegneve",
            "компания",
            "организация",
            "фирма",
            "firma",
            "nazwafirmy",
            "spolka"),
    FAMILY_NAME("familyname", "surname", "lastname", "vezeteknev", "csaladnev", "фамилия", "nazwisko"),
    GIVEN_NAME("givenname", "firstname", "keresztnev", "utonev", "имяотчество", "imie"),
    PHONE(
            "phone",
            "telephone",
            "mobile",
            "cell",
            "tel",
            "telefon",
            "telefonszam",
            "mobil",
            "mobiltelefon",
            "телефон",
            "мобильный",
            "мобильныйтелефон",
            "тел",
            "komorka",
            "telefonkomorkowy",
            "nrtelefonu",
            "phonenumber"),
    EMAIL(
            "email",
            "mail",
            "emailaddress",
            "emailcim",
            "почта",
            "электроннаяпочта",
            "емейл",
            "адресэлектроннойпочты",
            "адресemail",
            "adresemail"),
    SITE("website", "site", "web", "url", "honlap", "weboldal", "сайт", "strona", "stronawww", "www"),
    MESSENGER("messenger", "telegram", "whatsapp", "viber", "skype", "мессенджер", "телеграм", "komunikator"),
    ADDRESS("address", "cim", "lakcim", "postacim", "szekhely", "адрес", "adres", "streetaddress"),
    POSTAL_CODE(
            "zip",
            "zipcode",
            "postcode",
            "postalcode",
            "irsz",
            "iranyitoszam",
            "индекс",
            "почтовыйиндекс",
            "kodpocztowy"),
    CITY("city", "town", "varos", "telepules", "город", "miasto", "miejscowosc"),
    STREET("street", "utca", "kozterulet", "улица", "ulica"),
    PERSON("contactperson", "contact", "kapcsolattarto", "контактноелицо", "контакт", "osobakontaktowa", "kontakt"),
    POSITION("position", "jobtitle", "beosztas", "pozicio", "должность", "stanowisko"),
    KIND("kind", "type", "clienttype", "tipus", "ugyfeltipus", "тип", "типклиента", "typ", "typklienta"),
    NOTE(
            "note",
            "notes",
            "comment",
            "comments",
            "megjegyzes",
            "комментарий",
            "примечание",
            "заметка",
            "uwagi",
            "notatka"),
    DECISION_MAKER(
            "decisionmaker",
            "donteshozo",
            "лпр",
            "принимаетрешения",
            "лицопринимающеерешение",
            "лицопринимающеерешения",
            "decydent",
            "osobadecyzyjna"),
    RESPONSIBLE(
            "responsible",
            "owner",
            "accountmanager",
            "salesperson",
            "salesrep",
            "felelos",
            "ertekesito",
            "ugyfelfelelos",
            "ответственный",
            "менеджер",
            "odpowiedzialny",
            "opiekun",
            "handlowiec"),
    CARD_TITLE("cardtitle", "dealname", "adatlapcime", "targy", "тема", "названиесделки", "temat", "tytulkarty"),
    CARD_STATUS("status", "cardstatus", "stage", "statusz", "allapot", "статус", "этап", "etap");

    private static final Map<String, Target> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(Target::text, target -> target));
    private static final Pattern MARKS = Pattern.compile("(?<![\\p{IsCyrillic}])\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");

    private final Set<String> headings;

    Target(String... headings) {
        this.headings = Set.of(headings);
    }

    /** As plans name it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Target> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** That which people mean by a heading. */
    static Optional<Target> headed(String heading) {
        String bare = bare(heading);
        return Arrays.stream(values())
                .filter(target -> target.headings.contains(bare))
                .findFirst();
    }

    /** Letters only, small, without marks; numbers at the end, as of a second phone, do not matter. */
    static String bare(String heading) {
        String plain = Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ł", "l");
        String bare = Normalizer.normalize(MARKS.matcher(plain).replaceAll(""), Normalizer.Form.NFC);
        return NO_LETTERS.matcher(bare).replaceAll("");
    }
}
