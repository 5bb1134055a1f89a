package org.seraicrm.webhooks.internal;

import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * An address that enquiries are sent to.
 *
 * @param signature verifies what programs send; empty for forms
 * @param user on whose behalf enquiries are taken in
 * @param mapping from incoming names to ours
 * @param limit how many form posts a minute
 * @param thanks where a browser is sent after its form was taken
 */
public record Hook(
        OpenChannel channel,
        Optional<Signature> signature,
        UserId user,
        ModuleId module,
        Optional<DepartmentId> department,
        Map<String, String> mapping,
        int limit,
        Optional<String> thanks) {

    private static final int USUAL_LIMIT = 30;

    static Hook of(OpenChannel channel) {
        ChannelSettings settings = channel.settings();
        boolean signed = settings.required(HookKind.WAY).equals(HookKind.SIGNED);
        return new Hook(
                channel,
                signed ? Signature.with(settings.required(HookKind.SECRET)) : Optional.empty(),
                UserId.of(settings.required(HookKind.USER)),
                ModuleId.of(settings.required(HookKind.MODULE)),
                settings.text(HookKind.DEPARTMENT).map(DepartmentId::of),
                settings.map(HookKind.MAPPING),
                settings.number(HookKind.LIMIT).orElse(USUAL_LIMIT),
                settings.text(HookKind.THANKS));
    }

    public ChannelId id() {
        return channel.id();
    }

    public CompanyId company() {
        return channel.company();
    }

    /** Whether what comes must be signed. */
    public boolean signed() {
        return signature.isPresent();
    }
}
