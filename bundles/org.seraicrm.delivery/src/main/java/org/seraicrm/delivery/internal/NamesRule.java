package org.seraicrm.delivery.internal;

import java.util.List;
import java.util.Set;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Violation;

/**
 * An order's names follow its client's kind (A131): a private person's own, or the abbreviated legal name as surname and
 * the contact person as first name (A134, A135). They must be there before anything is picked.
 */
final class NamesRule {

    private static final Set<String> AGREEMENT = Set.of("new", "call-back", "awaiting-prepayment", "agreed");
    private static final Set<String> DROPPED =
            Set.of("cancelled", "not-in-stock", "price-unsuitable", "delivery-unsuitable", "bought-elsewhere");

    private final Clients clients;

    NamesRule(Clients clients) {
        this.clients = clients;
    }

    void judge(CardChange change, List<Violation> violations) {
        Card after = change.after();
        clients.find(change.actor(), after.client()).ifPresent(client -> {
            if (client.kind() != ClientKind.PERSON) {
                organisation(after, violations);
            } else if (is(after, DeliveryKind.ORDER_TYPE, DeliveryKind.LEGAL_ENTITY)) {
                violations.add(new Violation("/values/" + DeliveryKind.ORDER_TYPE, "delivery.privateIndividual"));
            }
        });
        if (goesOn(change)) {
            missing(after, DeliveryKind.SURNAME, "delivery.surnameMissing", violations);
            missing(after, DeliveryKind.FIRST_NAME, "delivery.firstNameMissing", violations);
        }
    }

    private static void organisation(Card card, List<Violation> violations) {
        if (card.text(DeliveryKind.PATRONYMIC).isPresent()) {
            violations.add(new Violation("/values/" + DeliveryKind.PATRONYMIC, "delivery.noPatronymic"));
        }
        card.text(DeliveryKind.SURNAME)
                .filter(name -> !LegalForms.abbreviated(name).equals(name))
                .ifPresent(name -> violations.add(
                        new Violation("/values/" + DeliveryKind.SURNAME, "delivery.nameNotAbbreviated")));
        if (is(card, DeliveryKind.ORDER_TYPE, DeliveryKind.PRIVATE_INDIVIDUAL)) {
            violations.add(new Violation("/values/" + DeliveryKind.ORDER_TYPE, "delivery.legalEntity"));
        }
    }

    private static boolean is(Card card, String field, String value) {
        return card.text(field).filter(value::equals).isPresent();
    }

    /** Leaves the agreement for the warehouse; a card that comes from elsewhere may begin anywhere. */
    private static boolean goesOn(CardChange change) {
        String status = change.after().status();
        return change.before()
                .filter(before -> AGREEMENT.contains(before.status()))
                .filter(before -> !AGREEMENT.contains(status) && !DROPPED.contains(status))
                .isPresent();
    }

    private static void missing(Card card, String field, String code, List<Violation> violations) {
        if (card.text(field).isEmpty()) {
            violations.add(new Violation("/values/" + field, code));
        }
    }
}
