package org.seraicrm.delivery.internal;

import java.util.Set;

/** The ids of the kind's fields, choices and statuses that rules and actions name; all stand in the manifest. */
final class DeliveryKind {

    static final String ID = "delivery";

    static final String SURNAME = "surname";
    static final String FIRST_NAME = "first-name";
    static final String PATRONYMIC = "patronymic";
    static final String ORDER_TYPE = "order-type";
    static final String PRIVATE_INDIVIDUAL = "private-individual";
    static final String LEGAL_ENTITY = "legal-entity";

    static final String METHOD = "delivery-method";
    static final String SELF_PICKUP = "self-pickup";
    static final String DATE = "delivery-date";
    static final String TIME = "delivery-time";
    static final String APPROVED_TIME = "approved-time";
    static final String ADDRESS = "delivery-address";

    static final String TOTAL = "order-total";
    static final String PAID = "paid";
    static final String PAYMENT_STATUS = "payment-status";
    static final String UNPAID = "unpaid";
    static final String PARTLY_PAID = "partly-paid";
    static final String FULLY_PAID = "paid";

    static final String COMPLETED = "completed";
    static final String CANCELLED = "cancelled";

    /** The statuses in which goods leave the house on wheels. */
    static final Set<String> UNDER_WAY =
            Set.of("handed-to-delivery", "hand-to-courier-service", "taken-by-courier-service");

    private DeliveryKind() {}
}
