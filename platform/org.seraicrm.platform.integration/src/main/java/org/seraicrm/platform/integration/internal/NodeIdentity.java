package org.seraicrm.platform.integration.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Id;

/**
 * Tells nodes apart. Kept in the node's data folder, so that a node which was killed takes up its own work again at once
 * instead of waiting until its lead is over.
 */
public final class NodeIdentity {

    private NodeIdentity() {}

    /** The node's number, made at its first start. */
    public static long of(Optional<Path> data) {
        return data.map(NodeIdentity::kept).orElseGet(Id::next);
    }

    private static long kept(Path data) {
        Path file = data.resolve("node");
        try {
            if (Files.exists(file)) {
                return Id.parse(Files.readString(file).strip());
            }
            long fresh = Id.next();
            Files.createDirectories(data);
            Files.writeString(file, new ChannelId(fresh).text());
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException("node identity " + file, failed);
        }
    }
}
