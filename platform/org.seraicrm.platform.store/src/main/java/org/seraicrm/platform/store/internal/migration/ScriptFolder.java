package org.seraicrm.platform.store.internal.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The migration scripts of one bundle.
 *
 * @param bundle its symbolic name
 * @param scripts SQL texts by path below the folder: {@code V1__clients.sql}, {@code derby/V2__index.sql}
 */
public record ScriptFolder(String bundle, Map<String, String> scripts) {

    /** By convention. */
    public static final String PATH = "SERAI-INF/db/migration";

    /** Platform bundles in the order in which their tables build on each other; others follow by name. */
    private static final List<String> ORDER = List.of("kernel", "store", "modules", "security", "cards");

    /** Order of running. */
    public static final Comparator<ScriptFolder> BUNDLE_ORDER =
            Comparator.comparingInt(ScriptFolder::rank).thenComparing(ScriptFolder::bundle);

    private static final String PLATFORM = "org.seraicrm.platform.";
    private static final String OWN = "org.seraicrm.";

    public ScriptFolder {
        scripts = Map.copyOf(scripts);
    }

    private static int rank(ScriptFolder folder) {
        var place = ORDER.indexOf(folder.shortName());
        return place < 0 ? ORDER.size() : place;
    }

    /** The table that remembers which scripts ran: {@code flyway_cards}. */
    public String historyTable() {
        return "flyway_" + shortName().replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }

    /** Differs whenever a script does. */
    String fingerprint() {
        var digest = sha256();
        new TreeMap<>(scripts).forEach((path, text) -> {
            digest.update((path + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shortName() {
        for (var prefix : List.of(PLATFORM, OWN)) {
            if (bundle.startsWith(prefix)) {
                return bundle.substring(prefix.length());
            }
        }
        return bundle;
    }
}
