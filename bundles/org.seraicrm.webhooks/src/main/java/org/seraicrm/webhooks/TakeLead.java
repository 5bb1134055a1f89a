package org.seraicrm.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Takes an enquiry in: finds or adds the client, opens a card and notes what was said, all or nothing (A188, A198, A213).
 *
 * @param department whose members are told
 * @param name of the person; of the client when there is no company
 * @param company name of the client when an organisation asks
 * @param phone in any notation
 * @param values of the card, by field id
 */
@ActionName(
        value = "lead.take",
        surfaces = {})
public record TakeLead(
        ChannelId channel,
        ModuleId module,
        Optional<DepartmentId> department,
        @Text(max = 200) String name,
        @Text(max = 200) Optional<String> company,
        @Text(max = 60) Optional<String> phone,
        @Text(max = 254) Optional<String> email,
        @Text(max = 200) Optional<String> title,
        @Text(max = 4000, lines = true) Optional<String> message,
        Map<String, JsonNode> values)
        implements Action<Lead> {}
