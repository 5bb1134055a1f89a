package org.seraicrm.platform.integration;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * Reads channels; changes are actions ({@code channel.set}, {@code channel.remove}, …).
 *
 * <p>What takes an actor throws {@link org.seraicrm.platform.kernel.Refusal} {@code FORBIDDEN action.forbidden} unless it
 * is an administrator.
 */
@ProviderType
public interface Channels {

    /** The company's channels, by kind and name. */
    List<Channel> list(Actor actor);

    /** One of them. */
    Optional<Channel> find(Actor actor, ChannelId id);

    /** The kinds installed, by id. */
    List<ChannelKind> kinds(Actor actor);

    /** The value of a generated field, to be given to whoever writes or reads at the other end. */
    Optional<String> generated(Actor actor, ChannelId id, String field);

    /** For channel kinds: the company's enabled channels of a kind, oldest first. */
    List<OpenChannel> open(CompanyId company, String kind);

    /** For channel kinds: whether all channels had their turn to work since the server started. */
    boolean opened();
}
