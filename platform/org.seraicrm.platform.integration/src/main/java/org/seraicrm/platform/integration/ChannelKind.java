package org.seraicrm.platform.integration;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.Violation;

/**
 * A kind of channel that a bundle brings; registered as an OSGi service, gone with the bundle. Its name is the text
 * {@code channel.<id>}.
 */
@ConsumerType
public interface ChannelKind {

    /** Stable, lower case: {@code mailbox}. */
    String id();

    /** The settings, in the order of the form. */
    List<ChannelField> fields();

    /** Whether one node at a time is to work a company's channel; otherwise all do. */
    boolean oneNode();

    /** What is wrong with settings whose fields are right one by one; pointers as in {@code /settings/host}. */
    default List<Violation> check(ChannelSettings settings) {
        return List.of();
    }

    /** A value for a field that is {@linkplain ChannelField#made() made} by the kind. */
    default Optional<String> generate(String field) {
        return Optional.empty();
    }

    /**
     * Tries whether the settings work, within half a minute.
     *
     * @throws Exception when they don't; a {@link org.seraicrm.platform.kernel.Refusal} is shown translated, of others
     *     the message
     */
    void test(OpenChannel channel) throws Exception;

    /**
     * Takes up work. Called again, after what was returned has been closed, when settings changed.
     *
     * @return ends the work
     * @throws Exception when it can't; tried again with pauses
     */
    AutoCloseable start(OpenChannel channel) throws Exception;
}
