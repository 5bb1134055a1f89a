package org.seraicrm.platform.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * What the index knows of one row. It is found by look-up through names, phones, e-mails and texts, and by conditions
 * through its fields.
 *
 * @param kind what sort of row this is, for instance {@code client}
 * @param id the row's id, unique within its kind
 * @param keys the keys that open it, written by {@link org.seraicrm.platform.kernel.Keys}; with none it is never seen
 * @param title shown in hits, and what {@link Order#title()} sorts by
 * @param names what it is called, in any script; the words of all names count
 * @param phones numbers in E.164 form, and as people typed them where that differs
 * @param emails e-mail addresses
 * @param texts further words it may be found by: postal addresses, tax numbers
 * @param fields values by field name; names are free, for instance {@code value.<fieldId>}, and one name keeps one type
 *     of value in the whole installation
 * @param order what is found first among equals, the greater the earlier; milliseconds of the last change by convention
 * @param parted the names, phones, e-mails and texts once more, in parts, where it is of a form whose fields may be hidden
 */
public record IndexDocument(
        CompanyId company,
        String kind,
        long id,
        Set<String> keys,
        String title,
        List<String> names,
        List<String> phones,
        List<String> emails,
        List<String> texts,
        Map<String, List<FieldValue>> fields,
        long order,
        Optional<Parted> parted) {

    public IndexDocument {
        keys = Set.copyOf(keys);
        names = List.copyOf(names);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        texts = List.copyOf(texts);
        fields = Map.copyOf(fields);
    }

    /** Of a row that everybody sees whole who sees it. */
    public IndexDocument(
            CompanyId company,
            String kind,
            long id,
            Set<String> keys,
            String title,
            List<String> names,
            List<String> phones,
            List<String> emails,
            List<String> texts,
            Map<String, List<FieldValue>> fields,
            long order) {
        this(company, kind, id, keys, title, names, phones, emails, texts, fields, order, Optional.empty());
    }
}
