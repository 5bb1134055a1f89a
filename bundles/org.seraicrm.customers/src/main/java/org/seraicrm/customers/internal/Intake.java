package org.seraicrm.customers.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.seraicrm.customers.Qualification;
import org.seraicrm.customers.RecordEnquiry;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.ModuleSetup;

/** The intake of an enquiry as field values of the card it is handed over with. */
final class Intake {

    private static final int LONGEST_TITLE = 80;

    private Intake() {}

    /** Values for those fields that the module has: a company may have shaped it otherwise. */
    static Map<String, JsonNode> values(RecordEnquiry enquiry, Qualification qualification, ModuleSetup setup) {
        Map<String, JsonNode> values = new HashMap<>();
        values.put("need", TextNode.valueOf(enquiry.need()));
        values.put("urgency", choice(enquiry.urgency()));
        values.put("client-style", choice(enquiry.style()));
        values.put("qualification", choice(qualification));
        enquiry.value()
                .ifPresent(value -> values.put("deal-value", Json.mapper().valueToTree(value)));
        values.entrySet()
                .removeIf(entry -> setup.field(entry.getKey())
                        .filter(field -> takes(field, entry.getValue()))
                        .isEmpty());
        return values;
    }

    /** The first line of the need, shortened. */
    static String title(RecordEnquiry enquiry) {
        return Shortened.to(
                LONGEST_TITLE,
                enquiry.need().strip().lines().findFirst().orElseThrow().strip());
    }

    static JsonNode choice(Enum<?> constant) {
        return TextNode.valueOf(id(constant));
    }

    /** {@code THIS_WEEK} is the choice {@code this-week}. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean takes(Field field, JsonNode value) {
        return field.type() != FieldType.CHOICE
                || field.choices().stream().anyMatch(choice -> choice.id().equals(value.asText()));
    }
}
