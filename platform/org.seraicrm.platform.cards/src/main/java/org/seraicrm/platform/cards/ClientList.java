package org.seraicrm.platform.cards;

import java.util.Optional;

/**
 * Asks for clients out of the trash.
 *
 * @param where which of them
 * @param words beginnings of words of the name or other data; all when blank
 * @param sort the name of a field that conditions take, with a leading minus for descending
 */
public record ClientList(Where where, String words, String sort, Optional<String> cursor, int limit) {

    /** The first clients of a list. */
    public static ClientList of(Where where, String sort, int limit) {
        return new ClientList(where, "", sort, Optional.empty(), limit);
    }

    /** The first of the clients that are found by words. */
    public static ClientList of(String words, String sort, int limit) {
        return new ClientList(Where.everything(), words, sort, Optional.empty(), limit);
    }

    /** The same list from a cursor on. */
    public ClientList from(String next) {
        return new ClientList(where, words, sort, Optional.of(next), limit);
    }
}
