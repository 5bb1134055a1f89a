package org.seraicrm.platform.cards.duplicates;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.Duplicates.Reason;
import org.seraicrm.platform.kernel.Actor;

/** Lists clients that are likely the same, as far as the actor may see them (A43, A44). */
@ProviderType
public interface DuplicateGroups {

    /**
     * One of a group.
     *
     * @param cards how many it has out of the trash, of those that the actor sees
     */
    record Member(Client client, Completeness completeness, int cards) {}

    /**
     * Clients that are likely the same.
     *
     * @param reasons what they share, in the order of the constants
     * @param members at least two and at most twenty; the one to keep comes first: the most complete, then the one with
     *     most cards, then the oldest
     */
    record Group(Set<Reason> reasons, List<Member> members) {
        public Group {
            reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
            members = List.copyOf(members);
        }
    }

    /**
     * Some groups.
     *
     * @param more whether there are others
     */
    record Groups(List<Group> groups, boolean more) {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Those that share most, out of the trash and not {@linkplain KeepClientsApart kept apart}. A phone, e-mail address or
     * name that more than twenty clients have says nothing.
     */
    Groups groups(Actor actor, int limit);
}
