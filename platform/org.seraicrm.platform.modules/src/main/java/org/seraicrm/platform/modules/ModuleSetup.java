package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields and statuses of a module, offered by its kind and then the company's own to change.
 *
 * @param oneCardPerClient whether a client has at most one card here (A17)
 * @param groups in order
 */
public record ModuleSetup(boolean oneCardPerClient, List<Field> fields, List<Status.Group> groups) {

    public ModuleSetup {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    /** All statuses, in order. */
    public Stream<Status> statuses() {
        return groups.stream().flatMap(group -> group.statuses().stream());
    }

    /** The status of an id. */
    public Optional<Status> status(String id) {
        for (Status.Group group : groups) {
            for (Status status : group.statuses()) {
                if (status.id().equals(id)) {
                    return Optional.of(status);
                }
            }
        }
        return Optional.empty();
    }

    /** The field of an id. */
    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Where cards begin: the status marked {@linkplain Status#initial() initial}, else the first of all. */
    public Status first() {
        return statuses()
                .filter(Status::initial)
                .findFirst()
                .or(() -> statuses().findFirst())
                .orElseThrow();
    }
}
