package org.seraicrm.platform.integration.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.security.SecretBox;

/** Puts a channel's secrets away and gives them back. */
final class Sealing {

    private final SecretBox box;

    Sealing(SecretBox box) {
        this.box = box;
    }

    Map<String, String> seal(CompanyId company, ChannelId channel, Map<String, String> secrets) {
        Map<String, String> sealed = new LinkedHashMap<>();
        secrets.forEach((field, secret) -> sealed.put(field, box.seal(purpose(company, channel), secret)));
        return sealed;
    }

    /** All settings of a channel, secrets readable. */
    ChannelSettings open(CompanyId company, ChannelRow row) {
        ObjectNode values = row.settings();
        row.secrets().forEach((field, locked) -> values.put(field, box.open(purpose(company, row.id()), locked)));
        return new ChannelSettings(values);
    }

    private static String purpose(CompanyId company, ChannelId channel) {
        return "channel/" + company.text() + "/" + channel.text();
    }
}
