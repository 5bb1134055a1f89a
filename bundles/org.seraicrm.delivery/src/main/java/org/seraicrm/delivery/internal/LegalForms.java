package org.seraicrm.delivery.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Legal forms spelled out, and how they are abbreviated; longer ones first, as some stand within others. */
final class LegalForms {

    private static final Map<Pattern, String> FORMS = new LinkedHashMap<>();

    static {
        form("Муниципальное бюджетное общеобразовательное учреждение", "МБОУ");
        form("Государственное бюджетное образовательное учреждение", "ГБОУ");
        form("Федеральное государственное бюджетное учреждение", "ФГБУ");
        form("Государственное бюджетное учреждение", "ГБУ");
        form("Муниципальное бюджетное учреждение", "МБУ");
        form("Общество с ограниченной ответственностью", "ООО");
        form("Публичное акционерное общество", "ПАО");
        form("Открытое акционерное общество", "ОАО");
        form("Закрытое акционерное общество", "ЗАО");
        form("Акционерное общество", "АО");
        form("Индивидуальный предприниматель", "ИП");
        form("Nyilvánosan Működő Részvénytársaság", "Nyrt.");
        form("Zártkörűen Működő Részvénytársaság", "Zrt.");
        form("Korlátolt Felelősségű Társaság", "Kft.");
        form("Betéti Társaság", "Bt.");
        form("Spółka z ograniczoną odpowiedzialnością", "sp. z o.o.");
        form("Spółka akcyjna", "S.A.");
        form("Limited liability company", "LLC");
        form("Public limited company", "plc");
    }

    private LegalForms() {}

    private static void form(String whole, String abbreviated) {
        FORMS.put(Pattern.compile(Pattern.quote(whole), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), abbreviated);
    }

    /** The name with its legal form abbreviated; the same name when it has none spelled out. */
    static String abbreviated(String name) {
        String shorter = name;
        for (Map.Entry<Pattern, String> form : FORMS.entrySet()) {
            shorter = form.getKey().matcher(shorter).replaceAll(Matcher.quoteReplacement(form.getValue()));
        }
        return shorter;
    }
}
