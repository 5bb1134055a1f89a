package org.seraicrm.email.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jpa.TemplateRow;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Templates in their table. One is shipped, the ping (A36): its id is that of its company, and until something is made of
 * it there is no row, so that it speaks the company's language.
 */
@Component(service = TemplateRows.class)
public final class TemplateRows {

    private static final Comparator<TemplateRow> IN_ORDER =
            Comparator.comparing(TemplateRow::shared).reversed().thenComparingInt(row -> row.place());

    private final Companies companies;
    private final Texts texts;

    @Activate
    public TemplateRows(@Reference Companies companies, @Reference Texts texts) {
        this.companies = companies;
        this.texts = texts;
    }

    /** All of the company, removed ones too, in their order; the company's first. */
    List<TemplateRow> all(UnitOfWork unit) {
        List<TemplateRow> all = new ArrayList<>(unit.entities(Rows.UNIT)
                .createQuery("SELECT t FROM TemplateRow t ORDER BY t.id", TemplateRow.class)
                .getResultList());
        if (all.stream().noneMatch(row -> row.id().equals(shippedId(unit)))) {
            shipped(unit).ifPresent(all::add);
        }
        all.sort(IN_ORDER);
        return all;
    }

    Optional<TemplateRow> find(UnitOfWork unit, MailTemplateId id) {
        return kept(unit, id).or(() -> id.equals(shippedId(unit)) ? shipped(unit) : Optional.empty());
    }

    /** The same as a row that may be changed. */
    Optional<TemplateRow> toChange(UnitOfWork unit, MailTemplateId id) {
        Optional<TemplateRow> kept = kept(unit, id);
        if (kept.isPresent()) {
            return kept;
        }
        find(unit, id).ifPresent(row -> {
            unit.entities(Rows.UNIT).persist(row);
            unit.entities(Rows.UNIT).flush();
        });
        return kept(unit, id);
    }

    private static Optional<TemplateRow> kept(UnitOfWork unit, MailTemplateId id) {
        return Optional.ofNullable(unit.entities(Rows.UNIT).find(TemplateRow.class, id.value()));
    }

    private static MailTemplateId shippedId(UnitOfWork unit) {
        return new MailTemplateId(unit.company().value());
    }

    private Optional<TemplateRow> shipped(UnitOfWork unit) {
        return companies.find(unit.company()).map(Company::language).map(language -> shipped(unit, language));
    }

    private TemplateRow shipped(UnitOfWork unit, Locale language) {
        TemplateRow.Content content = new TemplateRow.Content(
                texts.text(language, "mailTemplate.ping.name"),
                Optional.of(language),
                List.of(),
                texts.text(language, "mailTemplate.ping.subject"),
                texts.text(language, "mailTemplate.ping.text"));
        return TemplateRow.shipped(shippedId(unit), content);
    }

    /** Where it stands is nothing of its own: its version stays. */
    void place(UnitOfWork unit, MailTemplateId id, int place) {
        Sql.update(
                unit, "UPDATE mail_template SET place = ? WHERE id = ? AND company_id = ?", place, id, unit.company());
    }
}
